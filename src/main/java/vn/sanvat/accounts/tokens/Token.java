package vn.sanvat.accounts.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Reach;

/**
 * What is known of a token; its secret is not.
 *
 * @param maker in whose name it acts
 * @param name what its maker calls it
 * @param shown the first signs of the secret, to know it again
 * @param used when it was used last, to some minutes; null where it never was
 * @param usedFrom from where; empty where it never was used
 * @param budget requests in a minute; 0 for as many as the site gives to each
 */
public record Token(
        String id,
        AccountId maker,
        String name,
        String shown,
        Reach reach,
        Instant made,
        Instant expires,
        @Nullable Instant used,
        String usedFrom,
        int budget) {}

package vn.sanvat.changes.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program that asked to be told.
 *
 * @param formerUntil how long the secret before this one signs too
 * @param isActive whether it is told of what happens
 * @param failingSince since when it took nothing; null where it took the last
 * @param isGivenUp whether the site stopped by itself
 */
public record Webhook(
        String id,
        String name,
        String url,
        WebhookSecret secret,
        @Nullable WebhookSecret former,
        Instant formerUntil,
        Wanted wanted,
        Instant made,
        boolean isActive,
        @Nullable Instant failingSince,
        boolean isGivenUp) {
    Webhook with(WebhookSecret next, Instant until) {
        return new Webhook(id, name, url, next, secret, until, wanted, made, isActive, failingSince, isGivenUp);
    }

    Webhook with(String otherName, String otherUrl, Wanted others) {
        return new Webhook(
                id, otherName, otherUrl, secret, former, formerUntil, others, made, isActive, failingSince, isGivenUp);
    }

    /** Whatever stood against it counts no more. */
    Webhook active(boolean active) {
        return new Webhook(id, name, url, secret, former, formerUntil, wanted, made, active, null, false);
    }

    /** What the header says: one signature for each secret that is good now. */
    String signatures(String message, Instant at, String body) {
        List<String> signatures = new ArrayList<>();
        signatures.add(secret.sign(message, at, body));
        if (former != null && formerUntil.isAfter(at)) {
            signatures.add(former.sign(message, at, body));
        }
        return String.join(" ", signatures);
    }
}

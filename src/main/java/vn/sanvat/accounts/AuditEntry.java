package vn.sanvat.accounts;

import java.time.Instant;

/**
 * One thing that was done.
 *
 * @param id the order of ids is the order of what happened
 * @param account id of who did it, and empty where nobody was signed in
 * @param person name and address of who did it, as they were then
 * @param action {@code person.invited}, {@code entry.published} …
 * @param entry {@code event/le-hoi-ba-thu-bon}; empty where it is about none
 * @param revision the commit that it made; empty where it made none
 * @param detail what else there is to know
 * @param address from where
 * @param token what the person called the token that a program came with; empty where they had signed in
 */
public record AuditEntry(
        String id,
        Instant at,
        String account,
        String person,
        String action,
        String entry,
        String revision,
        String detail,
        String address,
        String token) {}

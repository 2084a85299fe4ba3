/**
 * Webhooks: programs that are told of what changes, signed as Standard Webhooks says. Start with {@link
 * vn.sanvat.changes.webhook.EventWalk}; {@code Deliver} is one try.
 */
@NamedInterface("webhook")
@NullMarked
package vn.sanvat.changes.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

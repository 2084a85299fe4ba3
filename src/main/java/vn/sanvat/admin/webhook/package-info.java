/** Webhooks on the desk: made, changed, tried, with what was sent. Start with {@code WebhookPages}. */
@NullMarked
package vn.sanvat.admin.webhook;

import org.jspecify.annotations.NullMarked;

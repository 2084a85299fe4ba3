package vn.sanvat.changes.webhook;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;

/** Sends a message that means nothing, at once; the log says what came of it. */
@Component
public class TestWebhook {
    private final Webhooks webhooks;
    private final Outbox outbox;
    private final Deliver deliver;
    private final Permissions permissions;
    private final AuditLog audit;

    TestWebhook(Webhooks webhooks, Outbox outbox, Deliver deliver, Permissions permissions, AuditLog audit) {
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.deliver = deliver;
        this.permissions = permissions;
        this.audit = audit;
    }

    public void test(Actor actor, String id) {
        permissions.require(actor, SiteAction.MANAGE_WEBHOOKS);
        var webhook = webhooks.require(id);
        audit.record(actor, "webhook.tested", webhook.name() + " " + webhook.url());
        deliver.test(webhook, outbox.addTest(webhook));
    }
}

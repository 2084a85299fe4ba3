package vn.sanvat.changes.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.changes.sending.Targets;

/** Changes what a program is told of and where, gives it another secret, stops telling it. */
@Component
public class ChangeWebhook {
    /** The secret before goes on signing for so long. */
    public static final Duration BOTH = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final SendAgain again;
    private final Targets targets;
    private final Permissions permissions;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ChangeWebhook(
            Webhooks webhooks, SendAgain again, Targets targets, Permissions permissions, AuditLog audit, Clock clock) {
        this.webhooks = webhooks;
        this.again = again;
        this.targets = targets;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where something typed will not do */
    @Transactional
    public void change(Actor actor, String id, String name, String url, Wanted wanted) {
        var webhook = required(actor, id);
        var changed = webhook.with(
                MakeWebhook.name(name),
                url.strip().equals(webhook.url())
                        ? webhook.url()
                        : targets.read(url).toString(),
                MakeWebhook.some(wanted));
        webhooks.save(changed);
        record(actor, "webhook.changed", changed);
    }

    /** Switched on again, it also gets what waited. */
    @Transactional
    public void activate(Actor actor, String id, boolean active) {
        var webhook = required(actor, id).active(active);
        webhooks.save(webhook);
        if (active) {
            again.waiting(webhook);
        }
        record(actor, active ? "webhook.started" : "webhook.stopped", webhook);
    }

    /** @return with its new secret, which is shown once */
    @Transactional
    public Webhook rotate(Actor actor, String id) {
        var webhook = required(actor, id)
                .with(WebhookSecret.random(random), clock.instant().plus(BOTH));
        webhooks.save(webhook);
        record(actor, "webhook.rotated", webhook);
        return webhook;
    }

    @Transactional
    public void remove(Actor actor, String id) {
        var webhook = required(actor, id);
        webhooks.remove(webhook);
        record(actor, "webhook.removed", webhook);
    }

    private Webhook required(Actor actor, String id) {
        permissions.require(actor, SiteAction.MANAGE_WEBHOOKS);
        return webhooks.require(id);
    }

    private void record(Actor actor, String action, Webhook webhook) {
        audit.record(actor, action, webhook.name() + " " + webhook.url());
    }
}

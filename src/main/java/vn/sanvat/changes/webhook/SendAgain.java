package vn.sanvat.changes.webhook;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.problem.Problem;

/** Sends once more what was sent, under the same id. */
@Component
public class SendAgain {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final DeliverySchedule schedule;
    private final Permissions permissions;
    private final AuditLog audit;
    private final Clock clock;

    SendAgain(
            Webhooks webhooks,
            Deliveries deliveries,
            DeliverySchedule schedule,
            Permissions permissions,
            AuditLog audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.schedule = schedule;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where there is no such delivery, 409 where the webhook is off */
    @Transactional
    public void send(Actor actor, String id, String delivery) {
        permissions.require(actor, SiteAction.MANAGE_WEBHOOKS);
        var webhook = webhooks.require(id);
        var found = deliveries.find(delivery).filter(each -> each.webhook().equals(webhook.id()));
        if (found.isEmpty()) {
            throw Problem.notFound("webhook.no_delivery").occurred();
        }
        if (!webhook.isActive()) {
            throw Problem.conflict("webhook.off").occurred();
        }
        again(delivery);
        audit.record(actor, "webhook.sent_again", webhook.name() + " " + delivery);
    }

    void waiting(Webhook webhook) {
        deliveries.waiting(webhook).forEach(this::again);
    }

    private void again(String delivery) {
        var now = clock.instant();
        deliveries.again(delivery, now);
        schedule.at(delivery, now);
    }
}

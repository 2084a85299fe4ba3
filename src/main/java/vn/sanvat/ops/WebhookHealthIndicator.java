package vn.sanvat.ops;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.sanvat.changes.webhook.Webhook;
import vn.sanvat.changes.webhook.Webhooks;

/** Which programs are told of nothing any more, because they took nothing for long. */
@Component
class WebhookHealthIndicator implements HealthIndicator {
    private static final Status AWAY = new Status("AWAY");
    private final Webhooks webhooks;

    WebhookHealthIndicator(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public Health health() {
        try {
            // how many, not which: everybody can read this
            var off = webhooks.all().stream().filter(Webhook::isGivenUp).count();
            return off == 0
                    ? Health.up().build()
                    : Health.status(AWAY).withDetail("switched_off", off).build();
        } catch (DataAccessException e) {
            return Health.unknown().build(); // the part "accounts" says how the database is
        }
    }
}

package vn.sanvat.changes.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.sanvat.changes.sending.Courier;
import vn.sanvat.changes.sending.Receipt;
import vn.sanvat.changes.sending.SendingProperties;
import vn.sanvat.changes.webhook.Deliveries.Delivery;
import vn.sanvat.changes.webhook.Deliveries.State;

/** One try to deliver. */
@Component
class Deliver {
    private static final SecureRandom SPREAD = new SecureRandom();
    private static final Logger log = LoggerFactory.getLogger(Deliver.class);
    private static final int AT_ONCE = 2; // to one program, so that a slow one leaves threads to the others
    private static final Duration BUSY = Duration.ofSeconds(1);
    private static final int GROWTH = 3; // each pause is so many times the one before
    private static final Duration LONGEST_PAUSE = Duration.ofHours(3);
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Courier courier;
    private final SendingProperties properties;
    private final Clock clock;
    private final Map<String, Semaphore> busy = new ConcurrentHashMap<>();

    Deliver(Webhooks webhooks, Deliveries deliveries, Courier courier, SendingProperties properties, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.courier = courier;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return when to try again; nothing where there is no need or no use */
    Optional<Instant> attempt(String id) {
        var delivery = deliveries.find(id).filter(each -> each.state() == State.WAITING);
        var webhook = delivery.flatMap(each -> webhooks.find(each.webhook())).filter(Webhook::isActive);
        if (delivery.isEmpty() || webhook.isEmpty()) {
            return Optional.empty();
        }
        var places = busy.computeIfAbsent(webhook.get().id(), key -> new Semaphore(AT_ONCE));
        if (!places.tryAcquire()) {
            return Optional.of(clock.instant().plus(BUSY));
        }
        try {
            return attempt(webhook.get(), delivery.get());
        } finally {
            places.release();
        }
    }

    private Optional<Instant> attempt(Webhook webhook, Delivery delivery) {
        var receipt = send(webhook, delivery);
        var now = clock.instant();
        if (receipt.isTaken()) {
            deliveries.tried(delivery, receipt, State.DELIVERED, now, now);
            webhooks.taken(webhook.id());
            return Optional.empty();
        }
        webhooks.refused(webhook.id(), now);
        var since = webhook.failingSince();
        if (receipt.isGone()
                || (since != null && since.plus(properties.longest()).isBefore(now))) {
            deliveries.tried(delivery, receipt, State.WAITING, now, now);
            webhooks.giveUp(webhook.id());
            log.warn(
                    "the webhook “{}” was switched off: it took nothing since {}, the last answer was {} {}",
                    webhook.name(),
                    since == null ? now : since,
                    receipt.status(),
                    receipt.answer());
            return Optional.empty();
        }
        var first = delivery.first();
        var next = now.plus(pause(delivery.tries()));
        var isLast = next.isAfter((first == null ? now : first).plus(properties.longest()));
        deliveries.tried(delivery, receipt, isLast ? State.FAILED : State.WAITING, now, next);
        return isLast ? Optional.empty() : Optional.of(next);
    }

    /** A test is tried once, and also where the webhook is off. */
    void test(Webhook webhook, String id) {
        deliveries.find(id).ifPresent(delivery -> {
            var receipt = send(webhook, delivery);
            var now = clock.instant();
            deliveries.tried(delivery, receipt, receipt.isTaken() ? State.DELIVERED : State.FAILED, now, now);
        });
    }

    private Receipt send(Webhook webhook, Delivery delivery) {
        var now = clock.instant();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", delivery.id());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put("webhook-signature", webhook.signatures(delivery.id(), now, delivery.body()));
        return courier.post(webhook.url(), headers, delivery.body());
    }

    /** Longer each time, and not for all at the same moment. */
    private Duration pause(int tries) {
        var pause = (double) properties.firstPause().toMillis() * Math.pow(GROWTH, tries);
        var capped = Math.min(pause, (double) LONGEST_PAUSE.toMillis());
        return Duration.ofMillis((long) (capped * SPREAD.nextDouble(0.8, 1.2)));
    }
}

package vn.sanvat.changes.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.http.SiteAddress;

/** Lays down what is to be sent, with the message as it will be sent each time. */
@Component
class Outbox {
    private final Deliveries deliveries;
    private final DeliverySchedule schedule;
    private final SiteAddress address;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(Deliveries deliveries, DeliverySchedule schedule, SiteAddress address, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.schedule = schedule;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    void add(Webhook webhook, Event event) {
        add(
                event.id(webhook),
                webhook,
                event.kind().key(),
                event.about(),
                body(event.type(), event.at(), event.data()));
    }

    /** What a program knows from before is not to be trusted: it begins anew, as with the change feed. */
    void addRewritten(Webhook webhook, String commit) {
        var body = body("history.rewritten", clock.instant(), Map.of("commit", commit));
        add(Event.id(webhook, "rewritten " + commit), webhook, "rewritten", "", body);
    }

    /** Only lays it down; whoever tests sends it themselves. */
    String addTest(Webhook webhook) {
        var id = Event.id(webhook, UUID.randomUUID().toString());
        var body = body("webhook.test", clock.instant(), Map.of("webhook", webhook.name()));
        deliveries.add(id, webhook, "test", "", body, clock.instant());
        return id;
    }

    private void add(String id, Webhook webhook, String kind, String about, String body) {
        var now = clock.instant();
        if (deliveries.add(id, webhook, kind, about, body, now)) {
            schedule.at(id, now);
        }
    }

    /** To be called when what was added is committed. */
    void wake() {
        schedule.wake();
    }

    private String body(String type, Instant at, Map<String, Object> data) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("timestamp", at.toString());
        address.base().ifPresent(base -> message.put("site", base));
        message.put("data", data);
        return json.writeValueAsString(message);
    }
}

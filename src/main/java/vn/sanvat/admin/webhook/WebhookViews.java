package vn.sanvat.admin.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.admin.GrantForms;
import vn.sanvat.admin.LimitsView;
import vn.sanvat.admin.Pages;
import vn.sanvat.changes.webhook.Deliveries;
import vn.sanvat.changes.webhook.Deliveries.Delivery;
import vn.sanvat.changes.webhook.Deliveries.State;
import vn.sanvat.changes.webhook.EventKind;
import vn.sanvat.changes.webhook.Webhook;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/** Webhooks in words. */
@Component
class WebhookViews {
    private static final int LOG = 100; // messages
    private final Deliveries deliveries;
    private final GrantForms grants;
    private final Pages pages;

    WebhookViews(Deliveries deliveries, GrantForms grants, Pages pages) {
        this.deliveries = deliveries;
        this.grants = grants;
        this.pages = pages;
    }

    /** One of them; kinds, types and languages by their keys, for which the messages have names. */
    public record WebhookView(
            String id,
            String name,
            String url,
            List<String> kinds,
            List<String> regions,
            List<String> types,
            List<String> languages,
            boolean active,
            boolean givenUp,
            String failing) {
        LimitsView limits() {
            return new LimitsView("", types, languages, regions);
        }
    }

    /** A message; moments that there are not are empty. */
    public record DeliveryView(
            String id,
            String kind,
            String about,
            String body,
            String made,
            String state,
            int tries,
            String last,
            String next,
            int status,
            String answer) {}

    WebhookView view(Webhook webhook, Locale locale) {
        var wanted = webhook.wanted();
        return new WebhookView(
                webhook.id(),
                webhook.name(),
                webhook.url(),
                wanted.kinds().stream().sorted().map(EventKind::key).toList(),
                grants.labels(wanted.regions(), locale),
                wanted.types().stream().sorted().map(EntryType::key).toList(),
                wanted.languages().stream().sorted().map(Language::tag).toList(),
                webhook.isActive(),
                webhook.isGivenUp(),
                moment(webhook.failingSince()));
    }

    /** The newest messages. */
    List<DeliveryView> log(Webhook webhook) {
        return deliveries.of(webhook, LOG).stream().map(this::view).toList();
    }

    private DeliveryView view(Delivery delivery) {
        var isWaiting = delivery.state() == State.WAITING && delivery.tries() > 0;
        return new DeliveryView(
                delivery.id(),
                delivery.kind(),
                delivery.about(),
                delivery.body(),
                pages.moment(delivery.made()),
                delivery.state().key(),
                delivery.tries(),
                moment(delivery.last()),
                isWaiting ? moment(delivery.next()) : "",
                delivery.status(),
                delivery.answer());
    }

    private String moment(@Nullable Instant at) {
        return Optional.ofNullable(at).map(pages::moment).orElse("");
    }
}

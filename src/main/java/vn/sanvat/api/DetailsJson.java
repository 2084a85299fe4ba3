package vn.sanvat.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.RouteStop;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.FieldValue;
import vn.sanvat.content.Language;
import vn.sanvat.content.Opening;

/** What an entry of one type has beyond its words, as JSON; keys are those of the front matter. */
final class DetailsJson {
    private final Catalogue catalogue;
    private final Language language;
    private final LocalDate today;

    DetailsJson(Catalogue catalogue, Language language, LocalDate today) {
        this.catalogue = catalogue;
        this.language = language;
        this.today = today;
    }

    Map<String, Object> of(Item item) {
        var details = item.entry().details();
        if (details instanceof Details.Product product) {
            return product(product, item);
        }
        if (details instanceof Details.Producer producer) {
            return map(
                    "kind",
                    blank(producer.kind()),
                    "visits",
                    producer.visits().key(),
                    "contact",
                    blank(producer.contact()),
                    "website",
                    blank(producer.website()),
                    "opening",
                    opening(producer.opening()));
        }
        if (details instanceof Details.Place place) {
            return map("kind", place.kind(), "other_names", place.otherNames(), "opening", opening(place.opening()));
        }
        if (details instanceof Details.Event event) {
            return event(event);
        }
        if (details instanceof Details.Route route) {
            return map(
                    "days",
                    route.days() == 0 ? null : route.days(),
                    "transport",
                    route.transport(),
                    "stops",
                    catalogue.stops(item).stream().map(this::stop).toList());
        }
        if (details instanceof Details.Story story) {
            var date = story.date();
            return map(
                    "author",
                    blank(story.author()),
                    "date",
                    date == null ? null : date.toString(),
                    "about",
                    links(story.about()));
        }
        return Map.of();
    }

    private static List<Map<String, Object>> opening(List<Opening> hours) {
        return hours.stream()
                .map(each -> map(
                        "days",
                        each.days().stream().map(Opening::key).toList(),
                        "from",
                        each.from().toString(),
                        "to",
                        each.to().toString(),
                        "as_of",
                        each.asOf() == 0 ? null : each.asOf()))
                .toList();
    }

    private Map<String, Object> product(Details.Product product, Item item) {
        return map(
                "producer",
                link(product.producer()),
                "category",
                product.category(),
                "categories",
                item.categories().stream()
                        .map(each -> map("code", each.code(), "name", each.label(language)))
                        .toList(),
                "recognitions",
                product.recognitions().stream().map(this::recognition).toList(),
                "certificates",
                product.certificates().stream()
                        .flatMap(id -> Optional.ofNullable(
                                catalogue.taxonomy().certificates().get(id))
                                .stream())
                        .map(each -> map("id", each.id(), "name", each.label(language)))
                        .toList(),
                "available_at",
                links(product.availableAt()),
                "gift",
                product.gift(),
                "export",
                product.export(),
                "season",
                product.season(),
                "trace",
                blank(product.trace()));
    }

    private Map<String, Object> recognition(Details.Recognition recognition) {
        var issued = recognition.issued();
        var expires = recognition.expires();
        return map(
                "stars",
                recognition.stars(),
                "year",
                recognition.year() == 0 ? null : recognition.year(),
                "decision",
                blank(recognition.decision()),
                "issuer",
                blank(recognition.issuer()),
                "issued",
                issued == null ? null : issued.toString(),
                "expires",
                expires == null ? null : expires.toString(),
                "state",
                recognition.state(today).key());
    }

    private Map<String, Object> event(Details.Event event) {
        return map(
                "kind",
                event.kind(),
                "place",
                link(event.place()),
                "venue",
                blank(event.venue()),
                "organiser",
                blank(event.organiser()),
                "status",
                event.status(),
                "when",
                plain(event.when()),
                "opening",
                opening(event.opening()),
                "time_of_day",
                event.timeOfDay() == Details.TimeOfDay.UNKNOWN
                        ? null
                        : event.timeOfDay().key(),
                "stalls",
                event.stalls().stream()
                        .map(stall -> map(
                                "producer",
                                link(stall.producer()),
                                "products",
                                links(stall.products()),
                                "label",
                                blank(stall.label())))
                        .toList(),
                "programme",
                event.programme().stream()
                        .map(each -> map("day", each.day(), "time", blank(each.time()), "title", each.title()))
                        .toList());
    }

    private Map<String, Object> stop(RouteStop stop) {
        var stay = stop.stay();
        return map(
                "number", stop.number(),
                "name", stop.item().map(item -> item.title(language)).orElse(stop.name()),
                "entry", stop.item().map(item -> EntryJson.link(item, language)).orElse(null),
                "location", EntryJson.location(stop.location().orElse(null)),
                "note", blank(stop.note()),
                "stay", stay == null ? null : stay.toString(),
                "kilometres", stop.kilometres() == 0 ? null : stop.kilometres(),
                "travel", stop.travel() == null ? null : String.valueOf(stop.travel()));
    }

    private @Nullable Object link(@Nullable EntryId id) {
        return id == null
                ? null
                : catalogue.find(id).map(item -> EntryJson.link(item, language)).orElse(null);
    }

    private List<Map<String, Object>> links(List<EntryId> ids) {
        return catalogue.find(ids).stream()
                .map(item -> EntryJson.link(item, language))
                .toList();
    }

    private static Object plain(FieldValue value) {
        if (value instanceof FieldValue.Fields fields) {
            Map<String, Object> map = new LinkedHashMap<>();
            fields.values().forEach((key, each) -> map.put(key, plain(each)));
            return map;
        }
        if (value instanceof FieldValue.Items items) {
            List<Object> list = new ArrayList<>();
            items.values().forEach(each -> list.add(plain(each)));
            return list;
        }
        var text = ((FieldValue.Scalar) value).text();
        return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : text;
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Pairs of key and value, in order; a value that is not known is null. */
    private static Map<String, Object> map(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            putNullable(map, String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("NullAway") // JSON has null, and a LinkedHashMap keeps it
    private static void putNullable(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }
}

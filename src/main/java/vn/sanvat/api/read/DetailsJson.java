package vn.sanvat.api.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.api.LinkJson;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.RouteStop;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Opening;
import vn.sanvat.content.Slug;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Values;
import vn.sanvat.content.yaml.FieldValue;

/** What an entry of one type has beyond its words, as JSON: the public fields of the schema, and what follows from some. */
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
        var entry = item.entry();
        Map<String, Object> json = new LinkedHashMap<>();
        for (var field : catalogue.snapshot().schema().of(item.type()).own()) {
            if (field.isPublic()) {
                put(json, field.key(), value(field, entry.values(field, language)));
            }
        }
        derive(item, json);
        return json;
    }

    /** What the words of a file mean here and today. */
    private void derive(Item item, Map<String, Object> json) {
        if (item.entry().details() instanceof Details.Product product) {
            json.put(
                    "categories",
                    item.categories().stream()
                            .map(each -> Map.of("code", each.code(), "name", each.label(language)))
                            .toList());
            json.put("recognitions", recognitions(product, item.entry().values()));
        }
        if (item.route().isPresent()) {
            json.put("stops", catalogue.stops(item).stream().map(this::stop).toList());
        }
        if (item.entry().details() instanceof Details.Story story) {
            json.put(
                    "about",
                    catalogue.find(story.about()).stream()
                            .map(each -> LinkJson.link(each, language))
                            .toList());
        }
        hours(item.entry().details()).ifPresent(hours -> json.put("opening", hours));
    }

    private List<Map<String, Object>> recognitions(Details.Product product, Values values) {
        List<Map<String, Object>> list = new ArrayList<>();
        var field = catalogue.snapshot().schema().of(EntryType.PRODUCT).field("recognitions");
        var rows = values.rows("recognitions");
        for (var i = 0; i < rows.size(); i++) {
            var json = group(field.orElseThrow(), rows.get(i));
            json.put("state", product.recognitions().get(i).state(today).key());
            list.add(json);
        }
        return list;
    }

    /** Of each day, also where the file names none. */
    private static Optional<List<Map<String, Object>>> hours(Details details) {
        if (details instanceof Details.Producer producer) {
            return Optional.of(opening(producer.opening()));
        }
        if (details instanceof Details.Place place) {
            return Optional.of(opening(place.opening()));
        }
        return details instanceof Details.Event event ? Optional.of(opening(event.opening())) : Optional.empty();
    }

    private static List<Map<String, Object>> opening(List<Opening> hours) {
        return hours.stream()
                .map(each -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("days", each.days().stream().map(Opening::key).toList());
                    json.put("from", each.from().toString());
                    json.put("to", each.to().toString());
                    put(json, "as_of", each.asOf() == 0 ? null : each.asOf());
                    return json;
                })
                .toList();
    }

    private Map<String, Object> stop(RouteStop stop) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", stop.number());
        json.put("name", stop.item().map(item -> item.title(language)).orElse(stop.name()));
        put(
                json,
                "entry",
                stop.item().map(item -> LinkJson.link(item, language)).orElse(null));
        put(json, "location", LinkJson.location(stop.location().orElse(null)));
        put(json, "note", stop.note().isEmpty() ? null : stop.note());
        put(json, "stay", stop.stay() == null ? null : String.valueOf(stop.stay()));
        put(json, "kilometres", stop.kilometres() == 0 ? null : stop.kilometres());
        put(json, "travel", stop.travel() == null ? null : String.valueOf(stop.travel()));
        return json;
    }

    private @Nullable Object value(Field field, Values values) {
        var key = field.key();
        if (field.kind() == FieldKind.RECURRENCE) {
            return plain(values.map(key));
        }
        if (field.kind() == FieldKind.GROUP) {
            return field.many()
                    ? values.rows(key).stream().map(row -> group(field, row)).toList()
                    : values.has(key) ? group(field, new Values(values.map(key))) : null;
        }
        if (field.kind() == FieldKind.LOCATION) {
            return LinkJson.location(values.location(key));
        }
        if (field.many()) {
            List<Object> list = new ArrayList<>();
            values.texts(key)
                    .forEach(text -> Optional.ofNullable(one(field, text)).ifPresent(list::add));
            return list;
        }
        return values.has(key) ? one(field, values.text(key)) : field.kind() == FieldKind.YES_NO ? false : null;
    }

    private Map<String, Object> group(Field field, Values row) {
        Map<String, Object> json = new LinkedHashMap<>();
        field.parts().stream().filter(Field::isPublic).forEach(part -> put(json, part.key(), value(part, row)));
        return json;
    }

    /** Null where it names what is not there. */
    private @Nullable Object one(Field field, String text) {
        return switch (field.kind()) {
            case NUMBER, MONTH -> Integer.valueOf(text);
            case DECIMAL -> Double.valueOf(text);
            case YES_NO -> Boolean.valueOf(text);
            case REFERENCE -> link(new EntryId(field.of().get(0), new Slug(text)));
            case REGION ->
                catalogue
                        .taxonomy()
                        .regions()
                        .find(text)
                        .map(region -> LinkJson.region(region, language))
                        .orElse(null);
            case CERTIFICATE ->
                Optional.ofNullable(catalogue.taxonomy().certificates().get(text))
                        .map(each -> Map.of("id", each.id(), "name", each.label(language)))
                        .orElse(null);
            default -> text;
        };
    }

    private @Nullable Object link(EntryId id) {
        return catalogue.find(id).map(item -> LinkJson.link(item, language)).orElse(null);
    }

    private static Object plain(FieldValue value) {
        if (value instanceof FieldValue.Fields fields) {
            Map<String, Object> map = new LinkedHashMap<>();
            fields.values().forEach((key, each) -> map.put(key, plain(each)));
            return map;
        }
        if (value instanceof FieldValue.Items items) {
            return items.values().stream().map(DetailsJson::plain).toList();
        }
        var text = ((FieldValue.Scalar) value).text();
        return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : text;
    }

    @SuppressWarnings("NullAway") // JSON has null, and a LinkedHashMap keeps it
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }
}

package vn.sanvat.api.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.NullNode;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.list.Facet;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.catalogue.list.Result;

/** A page of results as JSON. */
@Component
public class ResultJson {
    private final EntryJson entries;

    ResultJson(EntryJson entries) {
        this.entries = entries;
    }

    Map<String, Object> of(Result result, Catalogue catalogue, Selection selection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", result.total());
        if (result.query().after() == null) {
            json.put("page", result.query().page());
            json.put("size", result.query().size());
            json.put("pages", result.pages());
        } else {
            json.put("size", result.query().size());
            json.put("next_cursor", next(result));
            json.put("revision", catalogue.snapshot().revision());
        }
        json.put("lang", result.query().language().tag());
        json.putAll(reading(result));
        var included = entries.included(catalogue);
        json.put(
                "hits",
                result.hits().stream()
                        .map(hit -> hit(
                                hit,
                                new EntryJson.Shown(
                                        hit.item(), catalogue, result.query().language(), selection, included)))
                        .toList());
        json.put("facets", facets(result));
        return json;
    }

    /** What the words were read as; nothing where they were looked for as they are. */
    public static Map<String, Object> reading(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!result.readAs().isEmpty()) {
            json.put("read_as", result.readAs());
        }
        if (!result.understood().isEmpty()) {
            json.put(
                    "understood",
                    result.understood().stream().map(ResultJson::meant).toList());
        }
        if (!result.ways().isEmpty()) {
            json.put(
                    "ways",
                    result.ways().stream()
                            .map(way -> Map.of("q", way.text(), "total", way.total()))
                            .toList());
        }
        return json;
    }

    /** Values with their counts, by the name of the facet. */
    public static Map<String, Object> facets(Result result) {
        Map<String, Object> facets = new LinkedHashMap<>();
        result.facets()
                .forEach((name, facet) -> facets.put(
                        name.key(),
                        facet.values().stream().map(ResultJson::value).toList()));
        return facets;
    }

    /** Null where these were the last. */
    private static Object next(Result result) {
        return result.hits().size() < result.query().size()
                ? NullNode.getInstance()
                : Cursor.after(
                        result.hits().get(result.hits().size() - 1).item().id());
    }

    private Map<String, Object> hit(Hit hit, EntryJson.Shown shown) {
        var json = entries.of(shown);
        json.putAll(found(hit));
        return json;
    }

    /** What is said of a hit besides its entry. */
    public static Map<String, Object> found(Hit hit) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!hit.excerpt().isEmpty()) {
            json.put("excerpt", parts(hit.excerpt()));
        }
        if (!hit.title().isEmpty()) {
            json.put("marked_title", parts(hit.title()));
        }
        if (hit.kilometres() >= 0) {
            json.put("kilometres", Math.round(hit.kilometres() * 10) / 10.0);
        }
        return json;
    }

    static Map<String, Object> meant(Meant part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("filter", part.filter().key());
        json.put("values", part.values());
        if (!part.label().isEmpty()) {
            json.put("label", part.label());
        }
        json.put("typed", part.typed());
        json.put("rest", part.rest());
        return json;
    }

    private static List<Object> parts(List<Hit.Part> parts) {
        List<Object> json = new ArrayList<>();
        parts.forEach(part -> json.add(Map.of("text", part.text(), "marked", part.marked())));
        return json;
    }

    private static Map<String, Object> value(Facet.Value value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value.value());
        json.put("label", value.label());
        json.put("count", value.count());
        json.put("depth", value.depth());
        if (!value.parent().isEmpty()) {
            json.put("parent", value.parent());
        }
        if (value.former()) {
            json.put("former", true);
        }
        if (value.chosen()) {
            json.put("chosen", true);
        }
        return json;
    }
}

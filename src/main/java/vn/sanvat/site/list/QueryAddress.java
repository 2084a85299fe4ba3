package vn.sanvat.site.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Near;
import vn.sanvat.catalogue.list.Sort;

/** What a reader asks for as parameters of an address. */
final class QueryAddress {
    private QueryAddress() {}

    /**
     * All of a query but its page.
     *
     * @param fixed facets that the address says already
     */
    static Map<String, Set<String>> parameters(EntryQuery query, Set<FacetName> fixed) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        putIf(all, query.hasText(), "q", query.text());
        putIf(all, query.hasText() && query.exactly(), "exact", "true");
        FacetName.EVERYWHERE.stream()
                .filter(name -> !fixed.contains(name))
                .forEach(name -> putAll(all, name.key(), name.chosenBy(query)));
        query.fields().forEach((key, values) -> putAll(all, key, values));
        putAll(all, "kind", query.kinds());
        putAll(all, "producer", query.producers());
        putIf(all, query.gift(), "gift", "true");
        putIf(all, query.export(), "export", "true");
        putIf(all, query.month() > 0, "month", String.valueOf(query.month()));
        putIf(all, query.from() != null, "from", String.valueOf(query.from()));
        putIf(all, query.to() != null, "to", String.valueOf(query.to()));
        var near = query.near();
        if (near != null) {
            all.put("near", Set.of(near.point().lat() + "," + near.point().lon()));
            putIf(all, near.withinKm() != Near.DEFAULT_WITHIN_KM, "within", String.valueOf(near.withinKm()));
        }
        putIf(all, query.sort() != Sort.RELEVANCE, "sort", query.sort().key());
        return all;
    }

    private static void putAll(Map<String, Set<String>> all, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            all.put(name, new TreeSet<>(values));
        }
    }

    static void putIf(Map<String, Set<String>> all, boolean there, String name, String value) {
        if (there) {
            all.put(name, Set.of(value));
        }
    }

    static String of(String path, Map<String, Set<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(name + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }
}

package vn.sanvat.site.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Near;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/**
 * What the address of a map asks for. A parameter that cannot be kept is left out or brought to the nearest that can,
 * with a notice; filters are those of lists.
 *
 * @param layers every type that has a place on the map
 * @param country whether the whole country is to be shown
 * @param notices what could not be kept as it was asked for
 */
public record MapRequest(EntryQuery query, Set<EntryType> layers, boolean country, List<Problem> notices) {
    private static final List<String> KEPT =
            Stream.concat(QueryParameters.FILTERS.stream(), Stream.of("page")).toList();

    static MapRequest read(Map<String, List<String>> values, Language language, Schema schema) {
        return new Reader(values, language, schema).read();
    }

    /** The types whose entries have a place on the map. */
    public static Set<EntryType> layers(Schema schema) {
        return schema.types().stream()
                .filter(type -> !type.equals(EntryType.STORY) && !type.equals(EntryType.PAGE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The map of a list. */
    public static String of(EntryQuery query, Language language) {
        return new MapRequest(query, Set.of(), false, List.of()).address(language);
    }

    boolean isNarrowed() {
        return query.isNarrowed() || country || !isEveryLayer();
    }

    /** All layers are the same as no choice among them. */
    boolean isEveryLayer() {
        return query.types().equals(layers);
    }

    /** Whether the address says nothing to the map; what other sites add to it does not count. */
    boolean isWhole() {
        return notices.isEmpty()
                && query.page() == 1
                && parameters().values().stream().allMatch(List::isEmpty);
    }

    String address(Language language) {
        return address(Addresses.of(Section.MAP, language), parameters());
    }

    /** The same on the whole country, or as close as possible. */
    String framed(Language language, boolean whole) {
        return new MapRequest(query, layers, whole, List.of()).address(language);
    }

    /** The same around a point. */
    String around(Language language, Location point, double kilometres) {
        var parameters = parameters();
        parameters.remove("view");
        parameters.put("near", List.of(decimal(point.lat()) + "," + decimal(point.lon())));
        parameters.put("within", List.of(String.format(Locale.ROOT, "%.1f", kilometres)));
        return address(Addresses.of(Section.MAP, language), parameters);
    }

    /** What a script asks for to draw the same. */
    String points() {
        var language = query.language();
        return address((language.equals(Language.VIETNAMESE) ? "" : "/" + language) + MapFiles.POINTS, parameters());
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!isEveryLayer()) {
            all.put("type", query.types().stream().sorted().map(EntryType::key).toList());
        }
        all.put("region", List.copyOf(new TreeSet<>(query.regions())));
        all.put("category", List.copyOf(new TreeSet<>(query.categories())));
        all.put(
                "stars",
                new TreeSet<>(query.stars()).stream().map(String::valueOf).toList());
        all.put(
                "recognition",
                query.recognitions().stream()
                        .sorted()
                        .map(RecognitionState::key)
                        .toList());
        all.put("certificate", List.copyOf(new TreeSet<>(query.certificates())));
        all.put("kind", List.copyOf(new TreeSet<>(query.kinds())));
        all.put("producer", List.copyOf(new TreeSet<>(query.producers())));
        all.put("gift", query.gift() ? List.of("true") : List.of());
        all.put("export", query.export() ? List.of("true") : List.of());
        all.put("month", query.month() > 0 ? List.of(String.valueOf(query.month())) : List.of());
        all.put("from", query.from() == null ? List.of() : List.of(String.valueOf(query.from())));
        all.put("to", query.to() == null ? List.of() : List.of(String.valueOf(query.to())));
        var near = query.near();
        if (near != null) {
            all.put("near", List.of(near.point().lat() + "," + near.point().lon()));
            all.put("within", List.of(String.valueOf(near.withinKm())));
        }
        all.put("view", country ? List.of("country") : List.of());
        return all;
    }

    private static String address(String path, Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> pairs.add(
                name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","))));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String decimal(double degrees) {
        return String.format(Locale.ROOT, "%.4f", degrees);
    }

    /** Reads one address, a parameter at a time, so that one that is wrong does not take the others with it. */
    private static final class Reader {
        private final Map<String, List<String>> values;
        private final Map<String, List<String>> kept = new HashMap<>();
        private final Language language;
        private final Schema schema;
        private final List<Problem> notices = new ArrayList<>();

        Reader(Map<String, List<String>> values, Language language, Schema schema) {
            this.values = values;
            this.language = language;
            this.schema = schema;
        }

        MapRequest read() {
            KEPT.forEach(this::keep);
            turn();
            var query = QueryParameters.read(kept, language, schema);
            var types = new TreeSet<>(query.types());
            var layers = layers(schema);
            types.retainAll(layers);
            if (types.isEmpty() && !query.types().isEmpty()) {
                notices.add(Problem.badRequest("map.no_such_layer"));
            }
            var shown = types.isEmpty() ? layers : types;
            return new MapRequest(query.withTypes(shown), layers, isCountry(), List.copyOf(notices));
        }

        private void keep(String name) {
            var given = values.getOrDefault(name, List.of());
            if (given.isEmpty()) {
                return;
            }
            Map<String, List<String>> one = new HashMap<>();
            one.put(name, given);
            if (name.equals("within")) {
                if (!kept.containsKey("near")) {
                    return;
                }
                one.putAll(kept);
            }
            try {
                QueryParameters.read(one, language, schema);
                kept.put(name, given);
            } catch (ProblemOccurred occurred) {
                notices.add(occurred.problem());
                if (name.equals("within") && given.get(0).matches("\\d{3,9}(\\.\\d+)?")) {
                    kept.put(name, List.of(String.valueOf(Near.FARTHEST_KM)));
                }
            }
        }

        /** Days in the wrong order change places. */
        private void turn() {
            var from = kept.get("from");
            var to = kept.get("to");
            if (from != null
                    && to != null
                    && !from.get(0).isBlank()
                    && !to.get(0).isBlank()) {
                if (to.get(0).strip().compareTo(from.get(0).strip()) < 0) {
                    notices.add(Problem.badRequest(
                            "map.turned", from.get(0).strip(), to.get(0).strip()));
                    kept.put("from", to);
                    kept.put("to", from);
                }
            }
        }

        private boolean isCountry() {
            var view = values.getOrDefault("view", List.of());
            return !view.isEmpty() && view.get(0).equals("country");
        }
    }
}

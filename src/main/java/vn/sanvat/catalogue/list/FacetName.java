package vn.sanvat.catalogue.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.Schema;

/**
 * What results can be narrowed by.
 *
 * @param key the name of the address parameter
 * @param place in the order in which facets are shown
 */
public record FacetName(String key, int place) implements Comparable<FacetName> {
    public static final FacetName TYPE = new FacetName("type", 0);
    public static final FacetName REGION = new FacetName("region", 1);
    public static final FacetName CATEGORY = new FacetName("category", 2);
    public static final FacetName STARS = new FacetName("stars", 3);
    public static final FacetName RECOGNITION = new FacetName("recognition", 4);
    public static final FacetName CERTIFICATE = new FacetName("certificate", 5);

    /** Those that every site has. */
    public static final List<FacetName> EVERYWHERE = List.of(TYPE, REGION, CATEGORY, STARS, RECOGNITION, CERTIFICATE);

    private static final int ADDED = 6;

    /** Those of a site: everywhere's, then the fields that it adds as facets. */
    public static List<FacetName> of(Schema schema) {
        List<FacetName> names = new ArrayList<>(EVERYWHERE);
        schema.addedFacets().stream()
                .map(Field::key)
                .distinct()
                .sorted()
                .forEach(key -> names.add(new FacetName(key, ADDED)));
        return names;
    }

    /** The values that a query asks for; empty where it leaves this facet open. */
    public Set<String> chosenBy(EntryQuery query) {
        if (isAdded()) {
            return query.fields().getOrDefault(key, Set.of());
        }
        return switch (key) {
            case "type" -> keys(query.types(), type -> type.key());
            case "region" -> query.regions();
            case "category" -> query.categories();
            case "stars" -> keys(query.stars(), String::valueOf);
            case "recognition" -> keys(query.recognitions(), RecognitionState::key);
            default -> query.certificates();
        };
    }

    private static <T> Set<String> keys(Set<T> values, Function<T, String> key) {
        return values.stream().map(key).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAdded() {
        return place == ADDED;
    }

    @Override
    public int compareTo(FacetName other) {
        return Comparator.comparingInt(FacetName::place)
                .thenComparing(FacetName::key)
                .compare(this, other);
    }
}

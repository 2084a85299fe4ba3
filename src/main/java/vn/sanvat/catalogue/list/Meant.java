package vn.sanvat.catalogue.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;

/**
 * A part of what was typed into a search, and what it was taken for.
 *
 * @param values any of them fits; of {@link Filter#DAYS} the first and the last day; of {@link Filter#NEAR} latitude,
 *     longitude and kilometres; none of what narrows nothing
 * @param label what the values are called, in the language of the query; empty where the page has words for each value
 * @param typed the part as it was typed
 * @param rest what was typed without the part
 */
public record Meant(Filter filter, List<String> values, String label, String typed, String rest) {
    /** What of a list is narrowed. */
    public enum Filter {
        TYPE,
        KIND,
        REGION,
        CATEGORY,
        CERTIFICATE,
        STARS,
        GIFT,
        EXPORT,
        MONTH,
        DAYS,
        PRODUCER,
        NEAR,
        HERE,
        PRICE;

        /** Whether a list can be narrowed by it: nobody says where a reader is but the reader, and entries have no prices. */
        public boolean isNarrowing() {
            return this != HERE && this != PRICE;
        }

        /** As the parameter of lists is called. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Meant {
        values = List.copyOf(values);
    }

    /** A query with all that parts of its words were taken for. */
    public static EntryQuery all(EntryQuery query, List<Meant> understood) {
        var whole = query;
        for (var part : understood) {
            whole = narrowed(whole.but(), part.filter(), part.values()).build();
        }
        return whole;
    }

    /** The same, asked for by parameters. */
    public static EntryQuery.Builder narrowed(EntryQuery.Builder query, Filter filter, List<String> values) {
        var all = Set.copyOf(values);
        return switch (filter) {
            case TYPE ->
                query.types(all.stream()
                        .flatMap(key -> EntryType.ofKey(key).stream())
                        .collect(Collectors.toSet()));
            case KIND -> query.kinds(all);
            case REGION -> query.regions(all);
            case CATEGORY -> query.categories(all);
            case CERTIFICATE -> query.certificates(all);
            case STARS -> query.stars(all.stream().map(Integer::valueOf).collect(Collectors.toSet()));
            case GIFT -> query.gift(true);
            case EXPORT -> query.export(true);
            case MONTH -> query.month(Integer.parseInt(values.get(0)));
            case PRODUCER -> query.producers(all);
            case NEAR ->
                query.near(new Near(
                        new Location(
                                Double.parseDouble(values.get(0)),
                                Double.parseDouble(values.get(1)),
                                Location.Precision.EXACT),
                        Double.parseDouble(values.get(2))));
            case HERE, PRICE -> query;
            case DAYS -> query.from(LocalDate.parse(values.get(0))).to(LocalDate.parse(values.get(1)));
        };
    }
}

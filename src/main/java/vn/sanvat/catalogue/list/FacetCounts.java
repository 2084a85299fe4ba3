package vn.sanvat.catalogue.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.content.Language;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.taxonomy.Category;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Regions;
import vn.sanvat.taxonomy.Taxonomy;

/** Makes facets, with labels and in order, from counts by value: the same for lists and for search. */
public final class FacetCounts {
    private final Taxonomy taxonomy;
    private final Schema schema;
    private final List<FacetName> names;
    private final VietnameseOrder order = new VietnameseOrder();
    /** By label: working one out takes longer than all the rest of a facet. */
    private final Map<String, VietnameseOrder.Key> keys = new ConcurrentHashMap<>();

    public FacetCounts(Taxonomy taxonomy, Schema schema) {
        this.taxonomy = taxonomy;
        this.schema = schema;
        this.names = FacetName.of(schema);
    }

    /** In the order in which they are shown. */
    List<FacetName> names() {
        return names;
    }

    /** @param counts by facet, then by value; values that are not counted are left out unless they are chosen */
    public Map<FacetName, Facet> facets(EntryQuery query, Map<FacetName, Map<String, Long>> counts) {
        Map<FacetName, Facet> facets = new TreeMap<>();
        for (var name : names) {
            facets.put(name, new Facet(name, values(name, query, counts.getOrDefault(name, Map.of()))));
        }
        return facets;
    }

    private List<Facet.Value> values(FacetName name, EntryQuery query, Map<String, Long> counts) {
        if (name.isAdded()) {
            return added(name, query, counts);
        }
        return switch (name.key()) {
            case "type" -> types(query, counts);
            case "region" -> regions(query, counts);
            case "category" -> categories(query, counts);
            case "stars" -> stars(query, counts);
            case "recognition" -> recognitions(query, counts);
            default -> certificates(query, counts);
        };
    }

    /** Choices in the order of the schema, words in that of the alphabet, months by number. */
    private List<Facet.Value> added(FacetName name, EntryQuery query, Map<String, Long> counts) {
        var chosen = query.fields().getOrDefault(name.key(), Set.of());
        var field = schema.addedFacets().stream()
                .filter(each -> each.key().equals(name.key()))
                .findFirst()
                .orElseThrow();
        Set<String> values = new LinkedHashSet<>();
        field.choices().forEach(choice -> values.add(choice.key()));
        counts.keySet().stream().sorted(order(field)).forEach(values::add);
        values.addAll(chosen);
        return values.stream()
                .filter(value -> shown(counts, value, chosen.contains(value)))
                .map(value -> flat(value, label(field, value, query.language()), counts, chosen.contains(value)))
                .toList();
    }

    private Comparator<String> order(Field field) {
        return field.kind() == FieldKind.MONTH
                ? Comparator.comparingInt(Integer::parseInt)
                : Comparator.comparing(value -> keys.computeIfAbsent(value, order::key));
    }

    private static String label(Field field, String value, Language language) {
        return field.choice(value).map(choice -> choice.label().in(language)).orElse(value);
    }

    private List<Facet.Value> types(EntryQuery query, Map<String, Long> counts) {
        return schema.types().stream()
                .filter(type -> shown(counts, type.key(), query.types().contains(type)))
                .map(type -> flat(type.key(), type.key(), counts, query.types().contains(type)))
                .toList();
    }

    private List<Facet.Value> stars(EntryQuery query, Map<String, Long> counts) {
        return List.of(5, 4, 3).stream()
                .filter(stars -> shown(counts, stars.toString(), query.stars().contains(stars)))
                .map(stars -> flat(
                        stars.toString(),
                        stars.toString(),
                        counts,
                        query.stars().contains(stars)))
                .toList();
    }

    private static List<Facet.Value> recognitions(EntryQuery query, Map<String, Long> counts) {
        return Arrays.stream(RecognitionState.values())
                .filter(state -> shown(counts, state.key(), query.recognitions().contains(state)))
                .map(state -> flat(
                        state.key(), state.key(), counts, query.recognitions().contains(state)))
                .toList();
    }

    private List<Facet.Value> certificates(EntryQuery query, Map<String, Long> counts) {
        return taxonomy.certificates().values().stream()
                .filter(each -> shown(counts, each.id(), query.certificates().contains(each.id())))
                .map(each -> flat(
                        each.id(),
                        each.label(query.language()),
                        counts,
                        query.certificates().contains(each.id())))
                .toList();
    }

    private List<Facet.Value> categories(EntryQuery query, Map<String, Long> counts) {
        List<Facet.Value> values = new ArrayList<>();
        taxonomy.categories().groups().forEach(group -> addCategory(query, counts, group, 0, values));
        return values;
    }

    private void addCategory(
            EntryQuery query, Map<String, Long> counts, Category category, int depth, List<Facet.Value> values) {
        var chosen = query.categories().contains(category.code());
        if (!shown(counts, category.code(), chosen)) {
            return;
        }
        values.add(new Facet.Value(
                category.code(),
                category.label(query.language()),
                counts.getOrDefault(category.code(), 0L),
                depth,
                category.parent(),
                false,
                chosen));
        taxonomy.categories()
                .children(category.code())
                .forEach(child -> addCategory(query, counts, child, depth + 1, values));
    }

    /** Today's provinces with their communes, then the former districts, because people know them. */
    private List<Facet.Value> regions(EntryQuery query, Map<String, Long> counts) {
        var regions = taxonomy.regions();
        List<Facet.Value> values = new ArrayList<>();
        sorted(regions.provinces(), query.language())
                .forEach(province -> addRegion(query, counts, province, 0, values));
        var former = counts.keySet().stream()
                .flatMap(id -> regions.find(id).stream())
                .filter(region -> region.level() == Region.Level.DISTRICT)
                .toList();
        sorted(former, query.language()).forEach(region -> values.add(region(query, counts, region, 0, "")));
        addChosenElsewhere(query, counts, regions, values);
        return values;
    }

    private void addRegion(
            EntryQuery query, Map<String, Long> counts, Region region, int depth, List<Facet.Value> values) {
        if (!shown(counts, region.id(), query.regions().contains(region.id()))) {
            return;
        }
        values.add(region(query, counts, region, depth, region.parent()));
        sorted(taxonomy.regions().children(region), query.language())
                .forEach(child -> addRegion(query, counts, child, depth + 1, values));
    }

    /** A former commune or province that the reader came with stays visible, so that it can be taken away again. */
    private void addChosenElsewhere(
            EntryQuery query, Map<String, Long> counts, Regions regions, List<Facet.Value> values) {
        Set<String> there = values.stream().map(Facet.Value::value).collect(Collectors.toSet());
        query.regions().stream()
                .filter(id -> !there.contains(id))
                .flatMap(id -> regions.find(id).stream())
                .forEach(region -> values.add(region(query, counts, region, 0, "")));
    }

    private Facet.Value region(EntryQuery query, Map<String, Long> counts, Region region, int depth, String parent) {
        return new Facet.Value(
                region.id(),
                region.label(query.language()),
                counts.getOrDefault(region.id(), 0L),
                depth,
                parent,
                region.isFormer(),
                query.regions().contains(region.id()));
    }

    private List<Region> sorted(List<Region> regions, Language language) {
        return regions.stream()
                .sorted(Comparator.comparing(region -> key(region, language)))
                .toList();
    }

    private VietnameseOrder.Key key(Region region, Language language) {
        var label = region.name() + " " + region.label(language);
        return keys.computeIfAbsent(label, order::key);
    }

    private static Facet.Value flat(String value, String label, Map<String, Long> counts, boolean chosen) {
        return new Facet.Value(value, label, counts.getOrDefault(value, 0L), 0, "", false, chosen);
    }

    private static boolean shown(Map<String, Long> counts, String value, boolean chosen) {
        return chosen || counts.getOrDefault(value, 0L) > 0;
    }
}

package vn.sanvat.site.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.list.Facet;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.content.Language;
import vn.sanvat.site.model.ListModel;
import vn.sanvat.site.part.Kinds;

/** What narrows the calendar, as fields of a form and as chips. */
final class CalendarFilters {
    /** With more regions than this, communes are left out of the choices. */
    private static final int MOST_REGIONS = 80;

    private final Catalogue catalogue;
    private final Language language;
    private final CalendarRequest asked;
    private final Map<FacetName, Facet> facets;

    CalendarFilters(Catalogue catalogue, Language language, CalendarRequest asked) {
        this.catalogue = catalogue;
        this.language = language;
        this.asked = asked;
        this.facets = catalogue.eventFacets(asked.query());
    }

    /** Values of a field that takes one: several chosen ones are passed on hidden instead. */
    private static List<ListModel.FacetValue> field(List<ListModel.FacetValue> values) {
        if (values.stream().filter(ListModel.FacetValue::chosen).count() <= 1) {
            return values;
        }
        return values.stream().filter(value -> !value.chosen()).toList();
    }

    List<ListModel.FacetValue> regions() {
        var all = values(facets.get(FacetName.REGION));
        return field(all.size() <= MOST_REGIONS ? all : top(all));
    }

    /** The groups; those within them only where they are chosen. */
    List<ListModel.FacetValue> categories() {
        return field(top(values(facets.get(FacetName.CATEGORY))));
    }

    private static List<ListModel.FacetValue> top(List<ListModel.FacetValue> values) {
        return values.stream()
                .filter(value -> value.depth() == 0 || value.chosen())
                .toList();
    }

    private static List<ListModel.FacetValue> values(@Nullable Facet facet) {
        return Stream.ofNullable(facet)
                .flatMap(all -> all.values().stream())
                .map(value -> new ListModel.FacetValue(
                        value.value(),
                        value.label(),
                        "",
                        value.count(),
                        value.depth(),
                        value.chosen(),
                        value.former(),
                        ""))
                .toList();
    }

    List<ListModel.FacetValue> kinds() {
        return field(Kinds.OF_EVENTS.stream()
                .filter(catalogue.eventKinds()::contains)
                .map(kind -> new ListModel.FacetValue(
                        kind, "", "kind." + kind, 0, 0, asked.query().kinds().contains(kind), false, ""))
                .toList());
    }

    List<ListModel.Chip> chips() {
        var taxonomy = catalogue.taxonomy();
        List<ListModel.Chip> chips = new ArrayList<>();
        asked.filters()
                .forEach((name, values) -> values.forEach(value -> {
                    var url = asked.without(language, name, value);
                    switch (name) {
                        case "region" ->
                            chips.add(new ListModel.Chip(
                                    taxonomy.regions()
                                            .find(value)
                                            .map(region -> region.label(language))
                                            .orElse(value),
                                    "",
                                    url));
                        case "category" ->
                            chips.add(new ListModel.Chip(
                                    taxonomy.categories()
                                            .find(value)
                                            .map(category -> category.label(language))
                                            .orElse(value),
                                    "",
                                    url));
                        case "kind" -> chips.add(new ListModel.Chip(value, Kinds.labelKey(value), url));
                        case "near" -> chips.add(new ListModel.Chip("", "filter.near", url));
                        default -> {}
                    }
                }));
        return chips;
    }

    /** What the form has no field for: the view, and filters of several values. */
    List<ListModel.Hidden> hidden() {
        List<ListModel.Hidden> hidden = new ArrayList<>();
        if (asked.agenda()) {
            hidden.add(new ListModel.Hidden("view", "agenda"));
        }
        asked.filters().forEach((name, values) -> {
            if (values.size() > 1 || name.equals("near") || name.equals("within")) {
                values.forEach(value -> hidden.add(new ListModel.Hidden(name, value)));
            }
        });
        return hidden;
    }
}

package vn.sanvat.site.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Facet;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.catalogue.list.Sort;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.site.model.ListModel;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.Kinds;

/** Makes the view of a result: cards, facets as links, chips, pages. The whole state is in the address. */
public final class ResultsView {
    private final Result result;
    private final EntryQuery query;
    private final String action;
    private final Set<FacetName> fixed;

    /** @param fixed facets that the address of the list says already: a list of products is not narrowed by type */
    public ResultsView(Result result, String action, Set<FacetName> fixed) {
        this.result = result;
        this.query = result.query();
        this.action = action;
        this.fixed = fixed;
    }

    public ListModel.Results of(Catalogue catalogue, LocalDate today) {
        var cards = new Cards(catalogue, query.language(), today).onDaysOf(result.asUnderstood());
        return new ListModel.Results(
                action,
                query.text(),
                result.total(),
                result.hits().stream()
                        .map(hit -> result.asUnderstood().near() == null ? cards.of(hit) : cards.around(hit))
                        .toList(),
                facets(catalogue),
                flags(catalogue),
                has(EntryType.PRODUCT) || has(EntryType.EVENT) ? query.month() : -1,
                chips(catalogue),
                sorts(),
                pages(),
                query.page() > 1 ? page(query.page() - 1) : "",
                query.page() < result.pages() ? page(query.page() + 1) : "",
                hidden(),
                result.answered() == Result.Answered.AWAY,
                result.readAs(),
                new MeantView(query.language()).chips(result.understood(), this::other),
                query.hasText() && !query.exactly() ? exactly(true) : "",
                query.exactly() ? exactly(false) : "",
                here(),
                result.understood().stream().anyMatch(part -> part.filter() == Meant.Filter.PRICE),
                new OtherViews(result, today).links(address(parameters())),
                result.ways().stream()
                        .map(way -> new ListModel.WayOn(
                                way.text(), way.total(), action + "?q=" + QueryAddress.encoded(way.text())))
                        .toList(),
                query.hasText() ? action + "?q=" + QueryAddress.encoded(query.text()) : action);
    }

    private List<ListModel.FacetView> facets(Catalogue catalogue) {
        List<ListModel.FacetView> views = new ArrayList<>();
        result.facets().forEach((name, facet) -> {
            if (!fixed.contains(name) && !facet.values().isEmpty()) {
                views.add(new ListModel.FacetView(
                        name.key(),
                        label(name, catalogue),
                        facet.values().stream().map(value -> value(name, value)).toList(),
                        facet.values().stream().anyMatch(Facet.Value::chosen)));
            }
        });
        return views;
    }

    /** Of what the site adds; of everything else the theme knows it. */
    private String label(FacetName name, Catalogue catalogue) {
        return catalogue.snapshot().schema().addedFacets().stream()
                .filter(field -> name.isAdded() && field.key().equals(name.key()))
                .findFirst()
                .map(field -> field.label().in(query.language()))
                .orElse("");
    }

    private List<ListModel.Flag> flags(Catalogue catalogue) {
        List<ListModel.Flag> flags = new ArrayList<>();
        flag(flags, catalogue, "gift", query.gift(), Details.Product::gift);
        flag(flags, catalogue, "export", query.export(), Details.Product::export);
        return flags;
    }

    /** Only what some product of the site is; or what was chosen, so that it can be taken away again. */
    private void flag(
            List<ListModel.Flag> flags,
            Catalogue catalogue,
            String name,
            boolean chosen,
            Predicate<Details.Product> isOne) {
        var is = catalogue.items().stream()
                .flatMap(item -> item.product().stream())
                .anyMatch(isOne);
        if (chosen || (is && has(EntryType.PRODUCT))) {
            flags.add(new ListModel.Flag(name, chosen));
        }
    }

    private boolean has(EntryType type) {
        return query.types().isEmpty() || query.types().contains(type);
    }

    private ListModel.FacetValue value(FacetName name, Facet.Value value) {
        return new ListModel.FacetValue(
                value.value(),
                value.label(),
                labelKey(name, value.value()),
                value.count(),
                value.depth(),
                value.chosen(),
                value.former(),
                toggled(name.key(), value.value()));
    }

    private static String labelKey(FacetName name, String value) {
        if (name.equals(FacetName.TYPE) || name.equals(FacetName.STARS) || name.equals(FacetName.RECOGNITION)) {
            return name.key() + "." + value;
        }
        return name.isAdded() && value.equals("true") ? "fact.yes" : "";
    }

    private List<ListModel.Chip> chips(Catalogue catalogue) {
        List<ListModel.Chip> chips = new ArrayList<>();
        result.facets().forEach((name, facet) -> {
            if (!fixed.contains(name)) {
                facet.values().stream()
                        .filter(Facet.Value::chosen)
                        .map(value -> new ListModel.Chip(
                                value.label(), labelKey(name, value.value()), toggled(name.key(), value.value())))
                        .forEach(chips::add);
            }
        });
        query.kinds().stream()
                .sorted()
                .map(kind -> new ListModel.Chip(kind, Kinds.labelKey(kind), toggled("kind", kind)))
                .forEach(chips::add);
        query.producers().stream()
                .sorted()
                .map(slug -> new ListModel.Chip(producer(catalogue, slug), "", toggled("producer", slug)))
                .forEach(chips::add);
        chip(chips, query.gift(), "filter.gift", "gift");
        chip(chips, query.export(), "filter.export", "export");
        chip(chips, query.month() > 0, "month." + query.month(), "month");
        chip(chips, query.near() != null, "filter.near", "near");
        chip(chips, query.from() != null || query.to() != null, "filter.days", "from");
        return chips;
    }

    private String producer(Catalogue catalogue, String slug) {
        return Slug.isValid(slug)
                ? catalogue
                        .find(EntryId.of(EntryType.PRODUCER, slug))
                        .map(item -> item.title(query.language()))
                        .orElse(slug)
                : slug;
    }

    private void chip(List<ListModel.Chip> chips, boolean there, String key, String parameter) {
        if (there) {
            var without = parameters();
            without.remove(parameter);
            if (parameter.equals("near")) {
                without.remove("within");
            }
            if (parameter.equals("from")) {
                without.remove("to");
            }
            chips.add(new ListModel.Chip("", key, address(without)));
        }
    }

    /** The same for other words. */
    private String other(String text) {
        var with = parameters();
        with.remove("q");
        Map<String, Set<String>> all = new LinkedHashMap<>();
        putIf(all, !text.isEmpty(), "q", text);
        all.putAll(with);
        return address(all);
    }

    /** The search without the words that ask for where the reader is. */
    private String here() {
        return query.near() != null
                ? ""
                : result.understood().stream()
                        .filter(part -> part.filter() == Meant.Filter.HERE)
                        .findFirst()
                        .map(part -> other(part.rest()))
                        .orElse("");
    }

    private String exactly(boolean exactly) {
        var with = parameters();
        with.remove("exact");
        putIf(with, exactly, "exact", "true");
        return address(with);
    }

    private Map<String, Set<String>> parameters() {
        return QueryAddress.parameters(query, fixed);
    }

    private String address(Map<String, Set<String>> parameters) {
        return QueryAddress.of(action, parameters);
    }

    private static void putIf(Map<String, Set<String>> all, boolean there, String name, String value) {
        QueryAddress.putIf(all, there, name, value);
    }

    private List<ListModel.SortOption> sorts() {
        List<ListModel.SortOption> options = new ArrayList<>();
        for (var sort : Sort.values()) {
            if (sort != Sort.NEAREST || query.near() != null) {
                var with = parameters();
                with.remove("sort");
                if (sort != Sort.RELEVANCE) {
                    with.put("sort", Set.of(sort.key()));
                }
                options.add(new ListModel.SortOption(sort.key(), address(with), query.sort() == sort));
            }
        }
        return options;
    }

    /** First, last and those around the current one; a gap in between. */
    private List<ListModel.PageLink> pages() {
        List<ListModel.PageLink> links = new ArrayList<>();
        var last = result.pages();
        for (var number = 1; last > 1 && number <= last; number++) {
            if (number == 1 || number == last || Math.abs(number - query.page()) <= 1) {
                links.add(new ListModel.PageLink(number, page(number), number == query.page()));
            } else if (links.get(links.size() - 1).number() != 0) {
                links.add(new ListModel.PageLink(0, "", false));
            }
        }
        return links;
    }

    private String page(int number) {
        var with = parameters();
        if (number > 1) {
            with.put("page", Set.of(String.valueOf(number)));
        }
        return address(with);
    }

    /** Everything that the form of the facets has no field for. */
    private List<ListModel.Hidden> hidden() {
        List<ListModel.Hidden> hidden = new ArrayList<>();
        parameters().forEach((name, values) -> {
            var isFacet = result.facets().keySet().stream()
                    .anyMatch(facet -> facet.key().equals(name) && !fixed.contains(facet));
            if (!isFacet) {
                values.forEach(value -> hidden.add(new ListModel.Hidden(name, value)));
            }
        });
        return hidden;
    }

    private String toggled(String name, String value) {
        var with = parameters();
        var values = new TreeSet<>(with.getOrDefault(name, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        with.put(name, values);
        return address(with);
    }
}

package vn.sanvat.site.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Facet;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.site.list.ResultsView;
import vn.sanvat.site.model.ListModel;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.model.Parts;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Precision;

/** Makes the page of the map: the picture, what narrows it, and the list of the same. */
final class MapPageView {
    private static final int ROWS = 30; // of the list, on one page
    /** With more regions than this, communes are left out of the choices. */
    private static final int MOST_REGIONS = 80;

    private final PageRequest request;
    private final MapView map;
    private final MapProperties tiles;

    MapPageView(PageRequest request, Outlines outlines, MapProperties tiles) {
        this.request = request;
        this.tiles = tiles;
        this.map = new MapView(request.catalogue(), request.language(), outlines);
    }

    MapModel.Page page(MapRequest asked) {
        var all = all(asked);
        var items = all.hits().stream().map(Hit::item).toList();
        var page = page(all, asked.query().page());
        var results = new ResultsView(page, action(), Set.of()).of(request.catalogue(), request.today());
        var frame = map.frame(asked, items);
        var placed = items.stream().filter(item -> item.position().isPresent()).toList();
        return new MapModel.Page(
                asked.notices().stream()
                        .map(notice ->
                                ProblemMessages.text(notice, request.language().locale()))
                        .toList(),
                map.of(asked, items),
                results,
                rows(page, results),
                types(results, asked.layers()),
                regions(results),
                top(values(results, FacetName.CATEGORY)),
                values(results, FacetName.STARS),
                values(results, FacetName.RECOGNITION),
                results.hidden().stream()
                        .filter(hidden -> !List.of("from", "to").contains(hidden.name()))
                        .toList(),
                text(asked.query().from()),
                text(asked.query().to()),
                placed.stream()
                        .filter(item -> !frame.shows(item.position().orElseThrow()))
                        .count(),
                items.stream()
                        .filter(item ->
                                item.position().isEmpty() && !item.type().equals(EntryType.ROUTE))
                        .count(),
                frame.isCountry() ? "" : asked.framed(request.language(), true),
                asked.country() ? asked.framed(request.language(), false) : "",
                asked.points(),
                tiles.tiles(),
                tiles.attribution());
    }

    private String action() {
        return Addresses.of(Section.MAP, request.language());
    }

    /** All that match, by one walk: the page of the list is cut from it. */
    private Result all(MapRequest asked) {
        var result = request.catalogue().list(asked.query().whole(), request.today());
        return asked.isEveryLayer() ? unchosen(result) : result;
    }

    /** All layers are the same as no choice among them. */
    private static Result unchosen(Result result) {
        var facets = new TreeMap<>(result.facets());
        facets.computeIfPresent(FacetName.TYPE, (name, facet) -> new Facet(name, unchosen(facet.values())));
        return new Result(
                result.query().withTypes(Set.of()),
                result.total(),
                result.hits(),
                facets,
                result.answered(),
                "",
                List.of(),
                List.of());
    }

    private static List<Facet.Value> unchosen(List<Facet.Value> values) {
        return values.stream()
                .map(value -> new Facet.Value(
                        value.value(),
                        value.label(),
                        value.count(),
                        value.depth(),
                        value.parent(),
                        value.former(),
                        false))
                .toList();
    }

    private static Result page(Result all, int page) {
        var query = all.query();
        var last = (int) Math.max(1, (Math.min(all.total(), EntryQuery.DEEPEST) + ROWS - 1) / ROWS);
        var own = query.withPage(Math.min(page, last), ROWS);
        var hits = all.hits().stream().skip(own.offset()).limit(ROWS).toList();
        return new Result(
                own, all.total(), hits, all.facets(), all.answered(), all.readAs(), all.understood(), all.ways());
    }

    private static List<MapModel.Row> rows(Result page, ListModel.Results results) {
        return Stream.iterate(0, index -> index < page.hits().size(), index -> index + 1)
                .map(index -> row(page.hits().get(index).item(), results.cards().get(index)))
                .toList();
    }

    private static MapModel.Row row(Item item, Parts.Card card) {
        return item.position()
                .map(at -> new MapModel.Row(card, at.lat(), at.lon(), true, Precision.doubt(Optional.of(at))))
                .orElseGet(() -> new MapModel.Row(card, 0, 0, false, ""));
    }

    /** The layers; none chosen stands for all. */
    private static List<ListModel.FacetValue> types(ListModel.Results results, Set<EntryType> layers) {
        return values(results, FacetName.TYPE).stream()
                .filter(value -> layers.stream().anyMatch(layer -> layer.key().equals(value.value())))
                .toList();
    }

    private static List<ListModel.FacetValue> regions(ListModel.Results results) {
        var all = values(results, FacetName.REGION);
        return all.size() <= MOST_REGIONS ? all : top(all);
    }

    private static List<ListModel.FacetValue> top(List<ListModel.FacetValue> values) {
        return values.stream()
                .filter(value -> value.depth() == 0 || value.chosen())
                .toList();
    }

    private static List<ListModel.FacetValue> values(ListModel.Results results, FacetName name) {
        return results.facets().stream()
                .filter(facet -> facet.name().equals(name.key()))
                .flatMap(facet -> facet.values().stream())
                .toList();
    }

    private static String text(java.time.@org.jspecify.annotations.Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}

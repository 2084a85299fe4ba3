package vn.sanvat.site.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.content.Location;
import vn.sanvat.site.outline.Outline;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.part.Cards;
import vn.sanvat.site.part.Dates;

/** Makes what a script shows on its own map. */
final class MapPointsView {
    /** With more items than this, those near each other come as one. */
    private static final int MOST = 1_000;

    private static final int MOST_LINES = 40;
    private static final double CELL = 0.05; // degrees, about 5 km

    private static final double CELL_KM = 5; // a cell and what is round it

    private record Cell(long row, long column) {}

    private final PageRequest request;
    private final MapView map;
    private final Cards cards;

    MapPointsView(PageRequest request, Outlines outlines) {
        this.request = request;
        this.map = new MapView(request.catalogue(), request.language(), outlines);
        this.cards = new Cards(request.catalogue(), request.language(), request.today());
    }

    MapPoints of(MapRequest asked) {
        var items = request.catalogue().list(asked.query().whole(), request.today()).hits().stream()
                .map(Hit::item)
                .toList();
        var placed = items.stream()
                .filter(item -> item.position().isPresent() && item.route().isEmpty())
                .toList();
        var near = asked.query().near();
        return new MapPoints(
                map.frame(asked, items).box().corners(),
                map.outlines(asked).map(Outline::code).toList(),
                near == null
                        ? List.of()
                        : List.of(near.point().lat(), near.point().lon(), near.withinKm()),
                placed.size() <= MOST ? placed.stream().map(this::point).toList() : gathered(placed, asked),
                items.stream()
                        .filter(item -> item.route().isPresent())
                        .limit(MOST_LINES)
                        .map(this::line)
                        .toList());
    }

    private MapPoints.Point point(Item item) {
        var at = item.position().orElseThrow();
        return new MapPoints.Point(
                item.type().key(),
                at.lat(),
                at.lon(),
                at.precision().key(),
                item.uncertaintyKm(),
                item.title(request.language()),
                request.catalogue()
                        .next(item, request.today())
                        .map(next -> new Dates(request.language()).days(next.start(), next.end()))
                        .orElseGet(() -> cards.todayLabel(item)),
                Addresses.of(item.id(), request.language()),
                at.isTarget() ? 0 : 1,
                1);
    }

    private List<MapPoints.Point> gathered(List<Item> items, MapRequest asked) {
        return items.stream().collect(Collectors.groupingBy(MapPointsView::cell)).values().stream()
                .sorted(Comparator.comparingInt((List<Item> each) -> each.size())
                        .reversed())
                .limit(MOST)
                .map(each -> each.size() == 1 ? point(each.get(0)) : several(each, asked))
                .toList();
    }

    private static Cell cell(Item item) {
        var at = item.position().orElseThrow();
        return new Cell((long) Math.floor(at.lat() / CELL), (long) Math.floor(at.lon() / CELL));
    }

    private MapPoints.Point several(List<Item> items, MapRequest asked) {
        var middle = new Location(
                items.stream()
                        .mapToDouble(item -> item.position().orElseThrow().lat())
                        .average()
                        .orElseThrow(),
                items.stream()
                        .mapToDouble(item -> item.position().orElseThrow().lon())
                        .average()
                        .orElseThrow(),
                Location.Precision.COMMUNE);
        var widest = items.stream().mapToDouble(Item::uncertaintyKm).max().orElse(0);
        return new MapPoints.Point(
                "several",
                middle.lat(),
                middle.lon(),
                middle.precision().key(),
                widest,
                "",
                "",
                asked.around(request.language(), middle, Math.max(CELL_KM, MapView.holding(widest))),
                items.stream()
                        .filter(item -> !item.position().orElseThrow().isTarget())
                        .count(),
                items.size());
    }

    private MapPoints.Line line(Item route) {
        return new MapPoints.Line(
                route.title(request.language()),
                Addresses.of(route.id(), request.language()),
                map.points(route)
                        .map(at -> List.of(at.lat(), at.lon()))
                        .distinct()
                        .toList());
    }
}

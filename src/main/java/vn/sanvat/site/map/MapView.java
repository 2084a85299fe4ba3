package vn.sanvat.site.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.Near;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.outline.Box;
import vn.sanvat.site.outline.Clusters;
import vn.sanvat.site.outline.MapFrame;
import vn.sanvat.site.outline.MapFrame.Size;
import vn.sanvat.site.outline.Outline;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.taxonomy.Region;

/** Puts what a page has onto a drawn map. */
public final class MapView {
    private static final int MOST_LINES = 40; // routes on one map
    private static final int LABELS_FROM = 44; // zoom 5.5: provinces have room for their names
    private static final int COMMUNE_LABELS_FROM = 76; // zoom 9.5
    public static final double SURROUNDINGS_KM = 9; // around a single place
    private static final double CLOSE_KM = 1; // items within this are at one place

    /** The archipelagos, where their names stand. */
    private static final Map<String, Location> ARCHIPELAGOS = Map.of(
            "map.hoang_sa", new Location(16.9, 112.4, Location.Precision.COMMUNE),
            "map.truong_sa", new Location(9.6, 113.6, Location.Precision.COMMUNE));

    private final Catalogue catalogue;
    private final Language language;
    private final Outlines outlines;

    public MapView(Catalogue catalogue, Language language, Outlines outlines) {
        this.catalogue = catalogue;
        this.language = language;
        this.outlines = outlines;
    }

    /** The map of all that was asked for. */
    MapModel.Picture of(MapRequest asked, List<Item> items) {
        var frame = frame(asked, items);
        List<MapModel.Pin> pins = new ArrayList<>();
        Clusters.of(placed(items), frame).forEach(cluster -> pins.add(pin(cluster, asked)));
        return picture(
                frame,
                areas(asked, frame),
                lines(items, frame),
                pins,
                circle(asked.query().near(), frame));
    }

    private static boolean isAbout(Item item) {
        return item.position().filter(at -> !at.isTarget()).isPresent();
    }

    /**
     * Where one entry is, for its page; of a route its stops in order. What is known to its commune only has the outline of
     * that and no point. Empty where no place is known.
     */
    public Optional<MapModel.Picture> small(Item item) {
        var outline = isAbout(item)
                ? item.region().flatMap(region -> small(region, List.of(), ""))
                : Optional.<MapModel.Picture>empty();
        return outline.or(() -> pointed(item));
    }

    private Optional<MapModel.Picture> pointed(Item item) {
        var points = points(item).toList();
        return Box.around(points)
                .map(box -> points.size() == 1 ? Box.around(points.get(0), SURROUNDINGS_KM) : box)
                .map(box -> MapFrame.around(box, Size.SMALL))
                .map(frame -> picture(
                        frame,
                        List.of(),
                        item.route().isPresent() ? List.of(line(item, frame)) : List.of(),
                        item.route().isPresent() ? stops(item, frame) : List.of(here(item, points.get(0), frame)),
                        null));
    }

    /** The outline of a unit with what lies in it. Empty where its outline is not known. */
    public Optional<MapModel.Picture> small(Region region, List<Item> items, String url) {
        var shapes = outlines(region).toList();
        return shapes.stream()
                .map(Outline::box)
                .reduce(Box::with)
                .map(box -> MapFrame.around(box, Size.SMALL))
                .map(frame ->
                        picture(frame, paths(shapes.stream(), frame), List.of(), gathered(items, frame, url), null));
    }

    private List<MapModel.Pin> gathered(List<Item> items, MapFrame frame, String url) {
        return Clusters.of(placed(items), frame).stream()
                .map(cluster -> {
                    var first = cluster.items().get(0);
                    var isOne = cluster.items().size() == 1;
                    return new MapModel.Pin(
                            number(cluster.x()),
                            number(cluster.y()),
                            isOne ? first.type().key() : "several",
                            isOne ? "" : String.valueOf(cluster.items().size()),
                            cluster.items().size(),
                            isOne ? first.title(language) : "",
                            isOne ? lang(first) : "",
                            isOne ? Addresses.of(first.id(), language) : url,
                            about(cluster));
                })
                .toList();
    }

    private static long about(Clusters.Cluster<Item> cluster) {
        return cluster.items().stream().filter(MapView::isAbout).count();
    }

    private List<MapModel.Pin> stops(Item route, MapFrame frame) {
        var pins = new StopPins(frame);
        catalogue
                .stops(route)
                .forEach(stop -> stop.location()
                        .ifPresent(at -> pins.add(
                                stop.number(),
                                at,
                                stop.item().map(item -> item.title(language)).orElse(stop.name()),
                                stop.item().map(this::lang).orElse(""),
                                stop.item()
                                        .map(item -> Addresses.of(item.id(), language))
                                        .orElse(""))));
        return pins.pins();
    }

    private MapModel.Pin here(Item item, Location at, MapFrame frame) {
        return new MapModel.Pin(
                number(frame.x(at)),
                number(frame.y(at)),
                "here",
                "",
                1,
                item.title(language),
                lang(item),
                "",
                isAbout(item) ? 1 : 0);
    }

    /** Leads nowhere: it stands on the page of the route itself. */
    private MapModel.Line line(Item route, MapFrame frame) {
        return new MapModel.Line(linePoints(points(route).toList(), frame), route.title(language), lang(route), "");
    }

    MapFrame frame(MapRequest asked, List<Item> items) {
        var near = asked.query().near();
        if (asked.country()) {
            return MapFrame.country(Size.PAGE);
        }
        if (near != null) {
            return MapFrame.around(Box.around(near.point(), near.withinKm()), Size.PAGE);
        }
        return box(asked, items)
                .map(box -> MapFrame.around(box, Size.PAGE))
                .orElseGet(() -> MapFrame.country(Size.PAGE));
    }

    private Optional<Box> box(MapRequest asked, List<Item> items) {
        var points = items.stream().flatMap(this::points).toList();
        return Box.around(points).or(() -> outlines(asked).map(Outline::box).reduce(Box::with));
    }

    /** Where an item is: a route at each of its stops. */
    Stream<Location> points(Item item) {
        return item.route().isPresent()
                ? catalogue.stops(item).stream().flatMap(stop -> stop.location().stream())
                : item.position().stream();
    }

    Stream<Outline> outlines(MapRequest asked) {
        return asked.query().regions().stream()
                .flatMap(id -> catalogue.taxonomy().regions().find(id).stream())
                .flatMap(this::outlines);
    }

    private Stream<Outline> outlines(Region region) {
        return catalogue.taxonomy().regions().today(region).stream()
                .filter(unit -> !unit.code().isEmpty())
                .flatMap(unit -> outlines.of(unit.code()).stream());
    }

    private List<String> areas(MapRequest asked, MapFrame frame) {
        return paths(outlines(asked), frame);
    }

    private static List<String> paths(Stream<Outline> outlines, MapFrame frame) {
        return outlines.map(outline -> outline.path(frame))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    private static List<Clusters.Placed<Item>> placed(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.position().stream().map(at -> new Clusters.Placed<>(item, at)))
                .toList();
    }

    private MapModel.Pin pin(Clusters.Cluster<Item> cluster, MapRequest asked) {
        var first = cluster.items().get(0);
        var several = cluster.items().size() > 1;
        var same = cluster.items().stream().allMatch(item -> item.type().equals(first.type()));
        return new MapModel.Pin(
                number(cluster.x()),
                number(cluster.y()),
                same ? first.type().key() : "several",
                several ? String.valueOf(cluster.items().size()) : "",
                cluster.items().size(),
                several ? "" : first.title(language),
                several ? "" : lang(first),
                several ? narrower(cluster, asked) : Addresses.of(first.id(), language),
                about(cluster));
    }

    /**
     * A closer map of several items, as wide as the communes of those of which no more is known; where they are all at one
     * place, the list beside it has them.
     */
    private String narrower(Clusters.Cluster<Item> cluster, MapRequest asked) {
        var middle = cluster.middle();
        var widest =
                cluster.items().stream().mapToDouble(Item::uncertaintyKm).max().orElse(0);
        var reach = Math.max(CLOSE_KM, holding(Math.max(widest, cluster.reach())));
        var near = asked.query().near();
        var closer = near == null || reach < near.withinKm();
        return closer ? asked.around(language, middle, reach) : "#danh-sach";
    }

    /** Kilometres around a point that hold what lies, or may lie, so many kilometres from it. */
    static double holding(double kilometres) {
        return kilometres * 1.1 + 0.1;
    }

    private List<MapModel.Line> lines(List<Item> items, MapFrame frame) {
        return items.stream()
                .filter(item -> item.route().isPresent())
                .limit(MOST_LINES)
                .map(route -> new MapModel.Line(
                        linePoints(points(route).toList(), frame),
                        route.title(language),
                        lang(route),
                        Addresses.of(route.id(), language)))
                .filter(line -> line.points().contains(" "))
                .toList();
    }

    public static String linePoints(List<Location> points, MapFrame frame) {
        return String.join(
                " ",
                points.stream()
                        .map(at -> number(frame.x(at)) + "," + number(frame.y(at)))
                        .distinct()
                        .toList());
    }

    private static MapModel.@Nullable Circle circle(@Nullable Near near, MapFrame frame) {
        return near == null
                ? null
                : new MapModel.Circle(
                        number(frame.x(near.point())),
                        number(frame.y(near.point())),
                        number(frame.perKilometre(near.point()) * near.withinKm()));
    }

    public MapModel.Picture picture(
            MapFrame frame,
            List<String> areas,
            List<MapModel.Line> lines,
            List<MapModel.Pin> pins,
            MapModel.@Nullable Circle circle) {
        var inset = frame.isCountry() ? null : inset(frame, pins);
        return new MapModel.Picture(
                MapFiles.base(frame),
                frame.size().width(),
                frame.size().height(),
                areas,
                lines,
                pins,
                inset == null ? archipelagos(frame) : labels(frame, pins, inset),
                circle,
                inset);
    }

    private static List<MapModel.Label> archipelagos(MapFrame frame) {
        return ARCHIPELAGOS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new MapModel.Label(
                        number(frame.x(each.getValue())), number(frame.y(each.getValue())), each.getKey(), "", "isles"))
                .toList();
    }

    /** Names of units, as many as have room beside the markers. */
    private List<MapModel.Label> labels(MapFrame frame, List<MapModel.Pin> pins, MapModel.Inset inset) {
        var regions = catalogue.taxonomy().regions();
        var level = frame.zoom() >= COMMUNE_LABELS_FROM ? Region.Level.COMMUNE : Region.Level.PROVINCE;
        if (frame.zoom() < LABELS_FROM) {
            return List.of();
        }
        var room = new LabelRoom(frame, pins, inset);
        List<MapModel.Label> labels = new ArrayList<>();
        regions.all().stream()
                .filter(region -> region.level() == level && !region.isFormer())
                .forEach(region -> room.place(region, language).ifPresent(labels::add));
        return labels;
    }

    private static MapModel.Inset inset(MapFrame frame, List<MapModel.Pin> pins) {
        var corner = LabelRoom.freest(frame, pins);
        var country = MapFrame.country(Size.INSET);
        var view = frame.box();
        var left = country.x(view.west());
        var top = country.y(view.north());
        return new MapModel.Inset(
                MapFiles.base(country),
                corner.x(),
                corner.y(),
                Size.INSET.width(),
                Size.INSET.height(),
                number(left),
                number(top),
                number(Math.max(4, country.x(view.east()) - left)),
                number(Math.max(4, country.y(view.south()) - top)),
                archipelagos(country));
    }

    public String lang(Item item) {
        return item.text(language).language().tag();
    }

    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

package vn.sanvat.site.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drawn maps. */
public final class MapModel {
    private MapModel() {}

    /**
     * A drawn map: a picture of the land with what lies on it, in units of the picture.
     *
     * @param base address of the picture of the land
     * @param areas outlines to be marked, as SVG path data
     * @param circle the circle that was searched; null for none
     * @param inset the whole country with Hoàng Sa and Trường Sa; null where the map shows them itself
     */
    public record Picture(
            String base,
            int width,
            int height,
            List<String> areas,
            List<Line> lines,
            List<Pin> pins,
            List<Label> labels,
            @Nullable Circle circle,
            @Nullable Inset inset) {}

    /**
     * A marker.
     *
     * @param type key of its type; {@code several} for items of different types; {@code here} for where one is
     * @param text short text on it: how many items, or the number of a stop; empty for a single item
     * @param count how many items
     * @param label what it stands for; empty for several items
     * @param about of how many of them no more than the commune is known
     * @param url empty for one that leads nowhere
     */
    public record Pin(
            String x,
            String y,
            String type,
            String text,
            long count,
            String label,
            String lang,
            String url,
            long about) {}

    /** A route as SVG points. */
    public record Line(String points, String label, String lang, String url) {}

    /** @param key message of the theme; empty: the label as it is */
    public record Label(String x, String y, String key, String label, String level) {}

    public record Circle(String x, String y, String radius) {}

    /**
     * @param x of its place on the map
     * @param left of the part that the map shows
     */
    public record Inset(
            String base,
            int x,
            int y,
            int width,
            int height,
            String left,
            String top,
            String viewWidth,
            String viewHeight,
            List<Label> labels) {}

    /**
     * A row of the list beside the map.
     *
     * @param precision key of the message that says that its point is no place to go to; empty for others
     */
    public record Row(Parts.Card card, double lat, double lon, boolean placed, String precision) {}

    /**
     * The map with its list.
     *
     * @param notices plain sentences about an address that could not be kept as it was
     * @param types what the map has, as layers to choose
     * @param rows the page of the list
     * @param outside how many lie outside the picture
     * @param unplaced how many have no position
     * @param countryUrl the same on the whole country; empty where it is that
     * @param fitUrl the same as close as possible; empty where it is that
     * @param pointsUrl what a script shows on a map of its own
     * @param tiles address of tiles for it; empty for none
     */
    public record Page(
            List<String> notices,
            Picture map,
            ListModel.Results results,
            List<Row> rows,
            List<ListModel.FacetValue> types,
            List<ListModel.FacetValue> regions,
            List<ListModel.FacetValue> categories,
            List<ListModel.FacetValue> stars,
            List<ListModel.FacetValue> recognitions,
            List<ListModel.Hidden> hidden,
            String from,
            String to,
            long outside,
            long unplaced,
            String countryUrl,
            String fitUrl,
            String pointsUrl,
            String tiles,
            String attribution) {}
}

package vn.sanvat.site.outline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.sanvat.content.Location;

/**
 * A part of the map as a picture of some size. Frames lie on a coarse grid, so that pages about places near each other
 * show the same picture, which a browser has already.
 *
 * @param zoom in eighths of a zoom level of web maps
 * @param column of its middle, in steps of the grid from the west
 * @param row of its middle, from the north
 */
public record MapFrame(Size size, int zoom, int column, int row) {
    /** The sizes of pictures, in their own units: about a pixel on a telephone. */
    public enum Size {
        PAGE(380, 440, 30),
        SMALL(380, 250, 34),
        INSET(112, 126, 1);

        private final int width;
        private final int height;
        private final int margin;

        Size(int width, int height, int margin) {
            this.width = width;
            this.height = height;
            this.margin = margin;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Size> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(size -> size.key().equals(key))
                    .findFirst();
        }
    }

    private static final int WIDEST = 16; // zoom 2: the country in the corner of a map
    private static final int CLOSEST = 92; // zoom 11.5: about 20 km across; points are centres of communes
    private static final int STEP = 12; // of the grid, in units of the picture

    /** The closest frame that shows the whole box. */
    public static MapFrame around(Box box, Size size) {
        return around(box, size, size.margin);
    }

    private static MapFrame around(Box box, Size size, int margin) {
        var zoom = CLOSEST;
        while (zoom > WIDEST && !fits(box, size, margin, zoom)) {
            zoom--;
        }
        var scale = scale(zoom);
        return new MapFrame(size, zoom, (int) Math.round((box.west() + box.east()) / 2 * scale / STEP), (int)
                Math.round((box.north() + box.south()) / 2 * scale / STEP));
    }

    public static MapFrame country(Size size) {
        return around(Box.VIETNAM, size, 0);
    }

    /** The frame of a picture's address; empty where there is none such. */
    public static Optional<MapFrame> of(String key) {
        var parts = key.split("-", -1);
        if (parts.length != 4 || !key.matches("[a-z]{1,10}(-\\d{1,6}){3}")) {
            return Optional.empty();
        }
        return Size.ofKey(parts[0])
                .map(size -> new MapFrame(
                        size, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
                .filter(frame -> frame.zoom >= WIDEST && frame.zoom <= CLOSEST)
                .filter(frame -> frame.box().touches(Box.VIETNAM));
    }

    public String key() {
        return size.key() + "-" + zoom + "-" + column + "-" + row;
    }

    public double x(Location at) {
        return x(Mercator.x(at.lon()));
    }

    public double y(Location at) {
        return y(Mercator.y(at.lat()));
    }

    public double x(double worldX) {
        return worldX * scale(zoom) - column * (double) STEP + size.width / 2.0;
    }

    public double y(double worldY) {
        return worldY * scale(zoom) - row * (double) STEP + size.height / 2.0;
    }

    public boolean shows(Location at) {
        var x = x(at);
        var y = y(at);
        return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    }

    /** Whether all of the country is on it. */
    public boolean isCountry() {
        return box().holds(Box.VIETNAM);
    }

    public Box box() {
        var scale = scale(zoom);
        var middleX = column * (double) STEP / scale;
        var middleY = row * (double) STEP / scale;
        return new Box(
                middleX - size.width / 2.0 / scale,
                middleY - size.height / 2.0 / scale,
                middleX + size.width / 2.0 / scale,
                middleY + size.height / 2.0 / scale);
    }

    /** How many units of the picture a kilometre has at a point. */
    public double perKilometre(Location at) {
        var box = Box.around(at, 1);
        return box.width() / 2 * scale(zoom);
    }

    private static boolean fits(Box box, Size size, int margin, int zoom) {
        var scale = scale(zoom);
        var slack = 2 * margin + STEP;
        return box.width() * scale <= size.width - slack && box.height() * scale <= size.height - slack;
    }

    private static double scale(int zoom) {
        return 256 * Math.pow(2, zoom / 8.0); // a web map of zoom 0 is 256 wide
    }
}

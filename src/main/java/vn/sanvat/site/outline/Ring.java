package vn.sanvat.site.outline;

/** One closed line of an outline, on the projected world. */
final class Ring {
    private static final double TIGHT = 0.9; // points nearer than this to the last one drawn are left out

    private static final double MOST = 1e7; // units; nothing drawn lies farther out

    private final double[] xs;
    private final double[] ys;
    private final Box box;

    /** @param lonLats longitude and latitude by turns, in degrees */
    Ring(double[] lonLats) {
        xs = new double[lonLats.length / 2];
        ys = new double[lonLats.length / 2];
        var west = 1.0;
        var east = 0.0;
        var north = 1.0;
        var south = 0.0;
        for (var i = 0; i < xs.length; i++) {
            xs[i] = Mercator.x(lonLats[2 * i]);
            ys[i] = Mercator.y(lonLats[2 * i + 1]);
            west = Math.min(west, xs[i]);
            east = Math.max(east, xs[i]);
            north = Math.min(north, ys[i]);
            south = Math.max(south, ys[i]);
        }
        box = new Box(west, north, east, south);
    }

    Box box() {
        return box;
    }

    /** Appends the line as SVG path data, in tenths; an island too small to be seen becomes a dot. */
    void draw(StringBuilder out, MapFrame frame) {
        if (!box.touches(frame.box())) {
            return;
        }
        var lastX = tenths(frame.x(xs[0]));
        var lastY = tenths(frame.y(ys[0]));
        out.append('M').append(number(lastX)).append(' ').append(number(lastY));
        var drawn = 0;
        for (var i = 1; i < xs.length; i++) {
            var x = tenths(frame.x(xs[i]));
            var y = tenths(frame.y(ys[i]));
            if (Math.hypot(x - lastX, y - lastY) >= TIGHT * 10) {
                out.append('l').append(number(x - lastX));
                out.append(y < lastY ? "" : " ").append(number(y - lastY));
                lastX = x;
                lastY = y;
                drawn++;
            }
        }
        out.append(drawn < 2 ? "h.1" : "z");
    }

    private static int tenths(double value) {
        return (int) Math.round(Math.max(-MOST, Math.min(MOST, value)) * 10);
    }

    private static String number(int tenths) {
        var whole = Math.abs(tenths) / 10;
        var rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }
}

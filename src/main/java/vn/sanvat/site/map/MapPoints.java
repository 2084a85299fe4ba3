package vn.sanvat.site.map;

import java.util.List;

/**
 * What a map shows, for a script.
 *
 * @param box south-west and north-east corner of the part to begin with
 * @param areas codes of the units to be marked
 * @param circle latitude, longitude and kilometres of the circle that was searched; empty for none
 */
record MapPoints(
        List<List<Double>> box, List<String> areas, List<Double> circle, List<Point> points, List<Line> lines) {
    /**
     * One item, or several.
     *
     * @param precision what the point is a point of: {@code exact}, {@code area}, {@code commune}, {@code district}
     * @param uncertainty how far from the point what it stands for may be, in kilometres; of several the farthest
     * @param about of how many of them no more than the commune or the area is known
     * @param count more than 1 where there are too many items to name each; then there is no title
     */
    record Point(
            String type,
            double lat,
            double lon,
            String precision,
            double uncertainty,
            String title,
            String detail,
            String url,
            long about,
            long count) {}

    record Line(String title, String url, List<List<Double>> at) {}
}

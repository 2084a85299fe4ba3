package vn.sanvat.site.outline;

/** The projection of web maps: the world as a square with sides of 1, its corner in the north-west. */
final class Mercator {
    private Mercator() {}

    static double x(double lon) {
        return (lon + 180) / 360;
    }

    static double y(double lat) {
        var sine = Math.sin(Math.toRadians(lat));
        return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    }

    static double lon(double x) {
        return x * 360 - 180;
    }

    static double lat(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}

package vn.sanvat.site.cover;

/** The moon as it looks on a day of the lunar month: the 1st is dark, the 15th full. */
final class Moon {

    private static final int FULL = 15;

    private Moon() {}

    static void draw(Drawing drawing, int x, int y, int radius, int day, Palette colours) {
        if (day == 0 || (day >= FULL - 1 && day <= FULL + 2)) {
            drawing.circle(x, y, radius, colours.disc());
            return;
        }
        drawing.circle(x, y, radius, colours.mid());
        drawing.ring(x, y, radius, colours.line(), 2);
        boolean waxing = day < FULL;
        // how far the edge of the light has moved: -radius (dark) to radius (full)
        int age = waxing ? day : 30 - day;
        int bulge = Math.round(radius * (age - 7.5f) / 7.5f);
        int outer = waxing ? 1 : 0;
        int inner = bulge > 0 == waxing ? 1 : 0;
        drawing.path(
                "M%1$d %2$dA%4$d %4$d 0 0 %5$d %1$d %3$dA%6$d %4$d 0 0 %7$d %1$d %2$dZ"
                        .formatted(x, y - radius, y + radius, radius, outer, Math.abs(bulge), inner),
                colours.disc());
    }
}

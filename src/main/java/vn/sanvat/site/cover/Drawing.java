package vn.sanvat.site.cover;

/** An SVG being written: 600 wide, 400 high, no text, no outside reference. */
final class Drawing {

    private final StringBuilder out = new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 400\" width=\"600\" height=\"400\">");

    void rect(int x, int y, int width, int height, String fill) {
        out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                .formatted(x, y, width, height, fill));
    }

    void circle(int x, int y, int radius, String fill) {
        out.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>".formatted(x, y, radius, fill));
    }

    void ring(int x, int y, int radius, String stroke, int width) {
        out.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"/>"
                .formatted(x, y, radius, stroke, width));
    }

    void path(String data, String fill) {
        out.append("<path d=\"%s\" fill=\"%s\"/>".formatted(data, fill));
    }

    void stroke(String data, String stroke, int width) {
        out.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\" stroke-linecap=\"round\"/>"
                .formatted(data, stroke, width));
    }

    void pattern(String id, int width, int height, String data, String stroke, int strokeWidth) {
        out.append("<pattern id=\"%s\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\">"
                .formatted(id, width, height));
        stroke(data, stroke, strokeWidth);
        out.append("</pattern>");
    }

    /** Rounded hills around the height {@code y}. */
    void hills(int y, int swing, int count, String fill, Dice dice) {
        int step = 600 / count;
        var data = new StringBuilder("M0 %d".formatted(y + dice.between(0, swing)));
        for (int i = 1; i <= count; i++) {
            data.append(
                    i == 1
                            ? "Q%d %d %d %d"
                                    .formatted(step / 2, y - dice.between(0, swing), step, y + dice.between(-6, 12))
                            : "T%d %d".formatted(i * step, y + dice.between(-swing / 3, swing / 2)));
        }
        path(data.append("V400H0Z").toString(), fill);
    }

    /** Sharp mountains around the height {@code y}. */
    void ridge(int y, int swing, String fill, Dice dice) {
        var data = new StringBuilder("M0 %d".formatted(y + dice.between(-swing / 2, swing / 2)));
        for (int x = dice.between(40, 90); x < 600; x += dice.between(60, 110)) {
            data.append("L%d %d".formatted(x, y + dice.between(-swing, swing / 2)));
        }
        path(
                data.append("L600 %dV400H0Z".formatted(y + dice.between(-swing, 0)))
                        .toString(),
                fill);
    }

    /** Keeps a motif to be placed once or more. */
    void define(String id, String motif) {
        out.append("<defs><g id=\"").append(id).append("\">").append(motif).append("</g></defs>");
    }

    void place(String id, int x, int y, double scale, boolean mirrored, int turn) {
        out.append("<use href=\"#%s\" transform=\"translate(%d %d)%sscale(%s%.2f %.2f)\"/>"
                .formatted(id, x, y, turn == 0 ? "" : "rotate(%d)".formatted(turn), mirrored ? "-" : "", scale, scale));
    }

    void frame(String stroke, int width) {
        out.append(
                "<rect x=\"%1$d\" y=\"%1$d\" width=\"%2$d\" height=\"%3$d\" fill=\"none\" stroke=\"%4$s\" stroke-width=\"%5$d\"/>"
                        .formatted(width / 2, 600 - width, 400 - width, stroke, width));
    }

    String finish() {
        return out.append("</svg>").toString();
    }
}

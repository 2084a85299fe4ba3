package vn.sanvat.site.cover;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * Draws the picture of an entry that has no photograph. A product stands before a sun over the land that it comes from;
 * a place stands in that land; an event has the moon of its lunar day; a route winds through the land past its stops; a
 * producer is a house under the sign of its main product; a story is a framed print.
 */
public final class Covers {

    private static final String MOTIF = "m";

    private final Motifs motifs = new Motifs();

    public String svg(CoverSubject subject) {
        var dice = new Dice(subject.type() + '/' + subject.slug());
        var land = Landscape.of(subject.region(), dice);
        var night = subject.type().equals("event");
        var colours = varied(night ? land.palette().atNight() : land.palette(), dice);
        var drawing = new Drawing();
        drawing.rect(
                0,
                0,
                600,
                400,
                colours.skies().get(dice.between(0, colours.skies().size() - 1)));
        var motif = motifs.nameFor(subject.type(), subject.motifSlug(), subject.category());
        switch (subject.type()) {
            case "producer" -> producer(drawing, land, colours, dice, motif);
            case "place" -> place(drawing, land, colours, dice, motif);
            case "event" -> event(drawing, land, colours, dice, motif, subject.moonDay());
            case "route" -> route(drawing, land, colours, dice, subject.stops());
            default -> product(drawing, land, colours, dice, motif);
        }
        if (subject.type().equals("story") || subject.type().equals("page")) {
            drawing.frame(colours.light(), 28);
        }
        return drawing.finish();
    }

    public byte[] png(CoverSubject subject, int width, int height) {
        var document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg(subject).getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalStateException("The cover of " + subject.slug() + " is no SVG");
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            // cover the whole area: what is too high or too wide is cut evenly
            double scale = Math.max(width / 600.0, height / 400.0);
            document.render(
                    (java.awt.Component) null,
                    graphics,
                    new ViewBox(
                            (float) ((width - 600 * scale) / 2),
                            (float) ((height - 400 * scale) / 2),
                            (float) (600 * scale),
                            (float) (400 * scale)));
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            graphics.dispose();
        }
    }

    /** One in three swaps its two strong colours, so that neighbours in a list differ. */
    private static Palette varied(Palette colours, Dice dice) {
        return dice.oneIn(3) ? colours.withMotif(colours.second(), colours.first(), colours.shade()) : colours;
    }

    private void product(Drawing drawing, Landscape land, Palette colours, Dice dice, String motif) {
        int x = 300 + dice.between(-2, 2) * 20;
        drawing.circle(x, 196, dice.between(142, 160), colours.disc());
        land.draw(drawing, colours, dice);
        drawing.define(MOTIF, colours.paint(motifs.drawing(motif), dice));
        switch (dice.between(0, 3)) {
            case 0 -> {
                drawing.place(MOTIF, x - 130, 268, .82, false, 0);
                drawing.place(MOTIF, x + 136, 276, .76, true, 0);
            }
            case 1 -> drawing.place(MOTIF, x + (dice.oneIn(2) ? 150 : -150), 272, .8, true, 0);
            default -> {}
        }
        drawing.place(MOTIF, x, 206, 1.5, dice.oneIn(2), 0);
    }

    private void producer(Drawing drawing, Landscape land, Palette colours, Dice dice, String motif) {
        int side = dice.oneIn(2) ? 1 : -1;
        land.draw(drawing, colours, dice);
        drawing.define(
                "h",
                colours.paint(motifs.drawing(dice.oneIn(3) ? "roofs" : dice.oneIn(2) ? "workshop" : "house"), dice));
        drawing.place("h", 300 + side * 110, 254, 1.3, false, 0);
        drawing.circle(300 - side * 140, 176, 118, colours.disc());
        drawing.ring(300 - side * 140, 176, 106, colours.first(), 3);
        drawing.define(MOTIF, colours.paint(motifs.drawing(motif), dice));
        drawing.place(MOTIF, 300 - side * 140, 176, .72, false, 0);
    }

    private void place(Drawing drawing, Landscape land, Palette colours, Dice dice, String motif) {
        int x = dice.between(230, 370);
        drawing.circle(x > 300 ? x - 130 : x + 130, dice.between(96, 130), dice.between(46, 66), colours.disc());
        land.draw(drawing, colours, dice);
        drawing.define(MOTIF, colours.paint(motifs.drawing(motif), dice));
        drawing.place(MOTIF, x, 222, 1.6, dice.oneIn(2), 0);
    }

    private void event(Drawing drawing, Landscape land, Palette colours, Dice dice, String motif, int moonDay) {
        int x = dice.between(380, 470);
        Moon.draw(drawing, x, 118, 72, moonDay, colours);
        for (int i = 0; i < 9; i++) {
            drawing.circle(dice.between(20, 580), dice.between(16, 190), dice.between(1, 3), colours.light());
        }
        land.draw(drawing, colours, dice);
        drawing.define(MOTIF, colours.paint(motifs.drawing(motif), dice));
        drawing.place(MOTIF, 220, 214, 1.5, false, 0);
        if (dice.oneIn(2) || motif.equals("lantern")) {
            drawing.define("n", colours.paint(motifs.drawing("lantern"), dice));
            drawing.place("n", 470, 250, .5, false, 0);
            drawing.place("n", 548, 220, .4, false, 0);
            drawing.place("n", 48, 90, .45, false, 0);
        }
    }

    private void route(Drawing drawing, Landscape land, Palette colours, Dice dice, int stops) {
        drawing.circle(dice.between(120, 480), 120, 62, colours.disc());
        land.draw(drawing, colours, dice);
        int count = Math.min(Math.max(stops, 3), 7);
        int step = 480 / (count - 1);
        int[] heights = new int[count];
        var data = new StringBuilder("M-30 %d".formatted(dice.between(300, 350)));
        for (int i = 0; i < count; i++) {
            heights[i] = i % 2 == 0 ? dice.between(300, 345) : dice.between(180, 250);
            data.append("S%d %d %d %d".formatted(60 + i * step - step / 2, heights[i], 60 + i * step, heights[i]));
        }
        data.append("S590 270 640 250");
        drawing.stroke(data.toString(), colours.ink(), 22);
        drawing.stroke(data.toString(), colours.light(), 14);
        for (int i = 0; i < count; i++) {
            int x = 60 + i * step;
            drawing.circle(x, heights[i], 24, colours.ink());
            drawing.circle(x, heights[i], 18, i % 2 == 0 ? colours.first() : colours.second());
            drawing.circle(x, heights[i], 7, colours.light());
        }
    }
}

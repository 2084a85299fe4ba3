package vn.sanvat.site.cover;

import java.util.List;
import java.util.Map;

/**
 * The colours of one cover: three skies to choose from, the disc (sun or moon), the land from far to near, the lines on
 * the land, and the colours of the motif.
 */
record Palette(
        List<String> skies,
        String disc,
        String far,
        String mid,
        String near,
        String line,
        String ink,
        String first,
        String second,
        String leaf,
        String shade,
        String light) {

    private static final String GREEN = "#8aa04a";
    private static final String[] REDS = {"#a8432b", "#b8562c", "#8f3427", "#c4642f"};
    private static final String[] GOLDS = {"#e0a03c", "#d98c34", "#e8b658"};
    private static final List<String> NIGHT = List.of("#1c2745", "#23304f", "#2a2344");

    /** The same land after sunset. */
    Palette atNight() {
        return new Palette(
                NIGHT, "#f6e3b0", "#33436a", "#263659", "#18213d", "#4a5f8c", "#120f1f", first, "#efb23f", "#5f8a63",
                "#8a3b2c", "#fbefd2");
    }

    /**
     * Replaces the colour names of a motif: @k ink, @a first, @b second, @c leaf, @d shade, @l light, and @r, @g and @v,
     * the red, the golden brown and the green of things that grow, which no land turns blue.
     */
    String paint(String motif, Dice dice) {
        var colours = Map.of(
                "@k",
                ink,
                "@a",
                first,
                "@b",
                second,
                "@c",
                leaf,
                "@d",
                shade,
                "@l",
                light,
                "@r",
                REDS[dice.between(0, REDS.length - 1)],
                "@g",
                GOLDS[dice.between(0, GOLDS.length - 1)],
                "@v",
                GREEN);
        var painted = motif;
        for (var colour : colours.entrySet()) {
            painted = painted.replace('"' + colour.getKey() + '"', '"' + colour.getValue() + '"');
        }
        return painted;
    }

    Palette withMotif(String a, String b, String d) {
        return new Palette(skies, disc, far, mid, near, line, ink, a, b, leaf, d, light);
    }
}

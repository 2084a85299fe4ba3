package vn.sanvat.site.outline;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The outline of an administrative unit.
 *
 * @param code the state's code: two digits for a province, five for a commune
 */
public record Outline(String code, List<Ring> rings) {
    private static final double FAR = 2.0 / 360; // two degrees

    public Outline {
        rings = List.copyOf(rings);
    }

    /** Around all of it, but for islands far out, which would make the land small. */
    public Box box() {
        var widest = rings.stream()
                .max(java.util.Comparator.comparingDouble(
                        ring -> ring.box().width() * ring.box().height()))
                .orElseThrow()
                .box();
        return rings.stream()
                .map(Ring::box)
                .filter(box ->
                        Math.abs(box.west() - widest.west()) < FAR && Math.abs(box.north() - widest.north()) < FAR)
                .collect(Collectors.reducing(widest, Box::with));
    }

    /** SVG path data of what the frame shows; empty for nothing. */
    public String path(MapFrame frame) {
        var out = new StringBuilder();
        rings.forEach(ring -> ring.draw(out, frame));
        return out.toString();
    }
}

package vn.sanvat.site.outline;

import java.util.LinkedHashMap;
import java.util.Map;

/** Draws the land below the markers as an SVG picture; the last ones are kept. */
public final class BaseMap {
    private static final int KEPT = 100; // pictures of about 20 KB
    private static final int COMMUNES_FROM = 62; // zoom 7.75: closer, communes can be told apart

    private final Outlines outlines;
    private final Map<MapFrame, String> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MapFrame, String> eldest) {
            return size() > KEPT;
        }
    };

    public BaseMap(Outlines outlines) {
        this.outlines = outlines;
    }

    public String svg(MapFrame frame) {
        synchronized (drawn) {
            return drawn.computeIfAbsent(frame, this::draw);
        }
    }

    private String draw(MapFrame frame) {
        var inset = frame.size() == MapFrame.Size.INSET;
        var out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\">"
                .formatted(frame.size().width(), frame.size().height()));
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"#e3e8e0\"/>");
        var close = frame.zoom() >= COMMUNES_FROM;
        paths(out, frame, outlines.provinces(close), "#fffdf6", "#b79d6a", inset ? "1" : "1.2");
        if (close) {
            paths(out, frame, outlines.communes(), "#fffdf6", "#d3bf92", "1");
        }
        return out.append("</svg>").toString();
    }

    private static void paths(
            StringBuilder out, MapFrame frame, Iterable<Outline> areas, String fill, String stroke, String width) {
        out.append(
                "<path fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\" stroke-linecap=\"round\" d=\""
                        .formatted(fill, stroke, width));
        areas.forEach(area -> out.append(area.path(frame)));
        out.append("\"/>");
    }
}

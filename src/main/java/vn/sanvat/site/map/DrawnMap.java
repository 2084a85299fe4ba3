package vn.sanvat.site.map;

import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;
import vn.sanvat.site.model.MapModel;
import vn.sanvat.site.outline.BaseMap;

/** A small map as one file: a picture in a text loads no other files and takes no styles from the page. */
final class DrawnMap {
    /** The archipelagos have one name in each language. */
    private static final Map<String, String> NAMES = Map.of("map.hoang_sa", "Hoàng Sa", "map.truong_sa", "Trường Sa");

    private static final String STYLE = "text{font:11px"
            + " sans-serif;text-anchor:middle;fill:#5c4a3d;paint-order:stroke;stroke:#fffdf6;stroke-width:3px;stroke-linejoin:round}"
            + ".province{font-size:13px;font-weight:700}"
            + ".isles{font-size:10px;font-weight:700;fill:#1f3f63}.way{fill:none;stroke:#6b3a7d;stroke-width:3;stroke-linejoin:round;stroke-linecap:round;stroke-dasharray:1"
            + " 5}.pin{fill:#8e1f1f;stroke:#fffdf6;stroke-width:2}"
            + ".number{font-size:12.5px;font-weight:700;fill:#fff;stroke:none}"
            + ".pin.about{fill:#fffdf6;stroke:#8e1f1f;stroke-width:2.5}.number.about{fill:#8e1f1f}"
            + ".area{fill:#f2c14e55;stroke:#8e1f1f;stroke-width:1.6;stroke-linejoin:round}"
            + ".seen{fill:#8e1f1f22;stroke:#8e1f1f;stroke-width:1.5}.edge{fill:none;stroke:#b79d6a;stroke-width:1.5}";

    private final BaseMap land;
    private final StringBuilder out = new StringBuilder();

    private DrawnMap(BaseMap land) {
        this.land = land;
    }

    static String svg(MapModel.Picture map, String name, BaseMap land) {
        return new DrawnMap(land).draw(map, name);
    }

    private String draw(MapModel.Picture map, String name) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\">"
                        .formatted(map.width(), map.height()))
                .append("<title>")
                .append(HtmlUtils.htmlEscape(name, "UTF-8"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style>");
        land(map.base());
        map.areas()
                .forEach(area ->
                        out.append("<path class=\"area\" d=\"").append(area).append("\"/>"));
        labels(map.labels());
        map.lines()
                .forEach(line -> out.append("<polyline class=\"way\" points=\"")
                        .append(line.points())
                        .append("\"/>"));
        map.pins().forEach(this::pin);
        if (map.inset() != null) {
            inset(map.inset());
        }
        return out.append("</svg>").toString();
    }

    private void land(String address) {
        MapFiles.frame(address).map(land::svg).ifPresent(out::append);
    }

    private void labels(List<MapModel.Label> labels) {
        labels.forEach(
                label -> text(label.level(), label.x(), label.y(), NAMES.getOrDefault(label.key(), label.label())));
    }

    /** Open where no more than the commune is known of anything under it. */
    private void pin(MapModel.Pin pin) {
        var about = pin.about() == pin.count() ? " about" : "";
        out.append("<circle class=\"pin%s\" r=\"12.5\" cx=\"%s\" cy=\"%s\"/>".formatted(about, pin.x(), pin.y()));
        if (!pin.text().isEmpty()) {
            out.append("<g transform=\"translate(0 4.5)\">");
            text("number" + about, pin.x(), pin.y(), pin.text());
            out.append("</g>");
        }
    }

    private void inset(MapModel.Inset inset) {
        out.append("<g transform=\"translate(%d %d)\">".formatted(inset.x(), inset.y()));
        land(inset.base());
        out.append("<rect class=\"seen\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(inset.left(), inset.top(), inset.viewWidth(), inset.viewHeight()));
        labels(inset.labels());
        out.append("<rect class=\"edge\" width=\"%d\" height=\"%d\"/></g>".formatted(inset.width(), inset.height()));
    }

    private void text(String style, String x, String y, String words) {
        out.append("<text class=\"%s\" x=\"%s\" y=\"%s\">".formatted(style, x, y))
                .append(HtmlUtils.htmlEscape(words, "UTF-8"))
                .append("</text>");
    }
}

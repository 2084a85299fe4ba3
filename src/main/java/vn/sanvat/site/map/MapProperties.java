package vn.sanvat.site.map;

import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What lies below the map that a script draws.
 *
 * @param tiles address of tiles, such as {@code https://tiles.example/{z}/{x}/{y}.png}; empty: the outlines that the
 *     program has, and nothing is asked of anyone else
 * @param attribution who made the tiles, shown on the map
 */
@ConfigurationProperties("sanvat.site.map")
public record MapProperties(
        @DefaultValue("") String tiles, @DefaultValue("") String attribution) {
    private static final Pattern TILES = Pattern.compile("(https?://[a-z0-9.-]+(:\\d{1,5})?)/[^\\s;,'\"]*");

    public MapProperties {
        var whole = tiles.contains("{z}") && tiles.contains("{x}") && tiles.contains("{y}");
        if (!tiles.isEmpty() && !(whole && TILES.matcher(tiles).matches())) {
            throw new IllegalArgumentException("sanvat.site.map.tiles must be one host's address with {z}, {x} and {y},"
                    + " such as https://tiles.example/{z}/{x}/{y}.png: " + tiles);
        }
    }

    /** Scheme and host that pages may load tiles from; empty for none. */
    public String host() {
        var matcher = TILES.matcher(tiles);
        return matcher.matches() ? matcher.group(1) : "";
    }
}

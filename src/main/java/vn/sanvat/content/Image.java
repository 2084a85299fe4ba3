package vn.sanvat.content;

import java.util.Map;

/**
 * A picture of an entry.
 *
 * @param file path below {@code content/media/}
 * @param alt what it shows, by language
 * @param credit who made it, as they want to be named; empty if not given
 */
public record Image(String file, Map<Language, String> alt, String credit) {
    public Image {
        alt = Map.copyOf(alt);
    }
}

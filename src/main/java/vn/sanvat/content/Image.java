package vn.sanvat.content;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A picture of an entry.
 *
 * @param file path below {@code content/media/}
 * @param alt what it shows, by language
 * @param credit who made it, as they want to be named; empty if not given
 * @param focusX where what matters is, in hundredths of the width from the left
 * @param focusY the same of the height from the top
 */
public record Image(String file, Map<Language, String> alt, String credit, int focusX, int focusY) {
    /** How wide a whole picture is to be had, in pixels. */
    public static final List<Integer> WIDTHS = List.of(320, 640, 960, 1600);

    /** How wide one that is cut three to two around what matters is, in pixels. */
    public static final List<Integer> CUTS = List.of(320, 640, 960);

    private static final Pattern SIZE = Pattern.compile(".*-(\\d{1,5})x(\\d{1,5})-[0-9a-f]{8}\\.[a-z]+");

    public Image {
        alt = Map.copyOf(alt);
    }

    /** What it shows, in this language; in another one where there are no words in this. */
    public String alt(Language language) {
        return alt.getOrDefault(language, alt.values().stream().findFirst().orElse(""));
    }

    /** Width in pixels, as the name says; 0 where it does not. */
    public int width() {
        return size(1);
    }

    /** Height in pixels, as the name says; 0 where it does not. */
    public int height() {
        return size(2);
    }

    private int size(int group) {
        var size = SIZE.matcher(file);
        return size.matches() ? Integer.parseInt(size.group(group)) : 0;
    }
}

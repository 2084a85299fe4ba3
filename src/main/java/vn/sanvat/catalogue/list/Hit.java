package vn.sanvat.catalogue.list;

import java.util.List;
import vn.sanvat.catalogue.item.Item;

/**
 * One result.
 *
 * @param title parts of the title, the matching ones marked; the whole title unmarked where nothing matches in it
 * @param excerpt parts of the text around a match; empty: show the summary
 * @param kilometres distance from the point asked for; negative where none was, or where only the commune is known
 */
public record Hit(Item item, List<Part> title, List<Part> excerpt, double kilometres) {
    /** A piece of text that is marked or not; plain text, never HTML. */
    public record Part(String text, boolean marked) {}

    public Hit {
        title = List.copyOf(title);
        excerpt = List.copyOf(excerpt);
    }
}

package vn.sanvat.editing.copy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.yaml.FieldValue;

/**
 * An entry as another site publishes it.
 *
 * @param id what it is there
 * @param address of its page there
 * @param words in the language that it was written in, and then its translations
 */
public record Original(EntryId id, String address, List<Words> words) {
    public Original {
        words = List.copyOf(words);
    }

    /**
     * What it says in one language.
     *
     * @param language of a translation; null for the source
     * @param fields of the front matter
     * @param body Markdown
     * @param outdated whether the source has changed since it was translated
     */
    public record Words(@Nullable Language language, Map<String, FieldValue> fields, String body, boolean outdated) {}
}

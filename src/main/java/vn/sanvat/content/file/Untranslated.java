package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.List;

/** Which words of a source a translation does not have: none, or the same ones. A title may well be the same: a name is. */
final class Untranslated {
    private Untranslated() {}

    /** @return keys of the fields; empty where the translation is whole */
    static List<String> fields(EntryReader.Translation text, EntryReader.Source source) {
        return fields(text.title(), text.summary(), text.body(), source.title(), source.summary(), source.body());
    }

    static List<String> fields(
            String title, String summary, String body, String sourceTitle, String sourceSummary, String sourceBody) {
        List<String> missing = new ArrayList<>();
        if (title.isBlank() && !sourceTitle.isBlank()) {
            missing.add("title");
        }
        if (isMissing(summary, sourceSummary)) {
            missing.add("summary");
        }
        if (isMissing(body, sourceBody)) {
            missing.add("body");
        }
        return missing;
    }

    private static boolean isMissing(String words, String source) {
        return !source.isBlank() && (words.isBlank() || words.strip().equals(source.strip()));
    }
}

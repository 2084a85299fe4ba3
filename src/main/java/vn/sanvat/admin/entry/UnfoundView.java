package vn.sanvat.admin.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.file.EntryFile;

/**
 * An entry that search does not have as it is.
 *
 * @param url of the entry on the desk; empty where it is gone meanwhile
 * @param language its tag; empty where it is not known
 * @param reason {@code refused} by the search server, or {@code unmade} by the site
 * @param detail the same as the program says it, in English
 */
public record UnfoundView(String title, String url, String language, String reason, String detail) {
    /** As search names them: {@code story/mot (vi)}. */
    private static final Pattern NAME = Pattern.compile("([^/]+)/(.+) \\(([^()]+)\\)");

    /** How an exception begins that was made into text. */
    private static final Pattern EXCEPTION =
            Pattern.compile("([a-z]\\w*\\.)+[A-Z]\\w*(Exception|Error)\\b.*", Pattern.DOTALL);

    static UnfoundView of(String name, String detail, Snapshot content) {
        var reason = EXCEPTION.matcher(detail).matches() ? "unmade" : "refused";
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return new UnfoundView(name, "", "", reason, detail);
        }
        return content.schema()
                .type(parts.group(1))
                .filter(type -> Slug.isValid(parts.group(2)))
                .flatMap(type -> content.find(EntryId.of(type, parts.group(2))))
                .map(entry -> of(entry, parts, reason, detail))
                .orElseGet(() -> new UnfoundView(parts.group(2), "", parts.group(3), reason, detail));
    }

    private static UnfoundView of(Entry entry, Matcher parts, String reason, String detail) {
        var language = new Language(parts.group(3));
        var text = entry.text(language);
        var isSource = text.language().equals(entry.source());
        var file = isSource ? EntryFile.source(entry.id()) : new EntryFile(entry.id(), text.language());
        return new UnfoundView(text.title(), EntryPath.of(file), language.tag(), reason, detail);
    }
}

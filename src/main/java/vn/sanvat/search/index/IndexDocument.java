package vn.sanvat.search.index;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import vn.sanvat.content.EntryId;

/**
 * What the index holds of one entry in one language.
 *
 * @param fields as they are sent, but for the body, which is still Markdown
 * @param fingerprint of all fields: an entry whose fingerprint the index has needs no new document
 */
record IndexDocument(EntryId id, Map<String, Object> fields, String markdown, String fingerprint) {
    /** To be changed whenever the code makes other documents of the same content: the index is then built anew. */
    static final String FORM = "7";

    static IndexDocument of(EntryId id, Map<String, Object> fields, String markdown) {
        var sorted = new TreeMap<>(fields);
        return new IndexDocument(id, sorted, markdown, DigestUtils.sha256Hex(sorted + "\n" + markdown));
    }

    /** About how many characters are sent. */
    int size() {
        return fields.toString().length() + markdown.length();
    }

    /** The whole document; the Markdown is read only here, because most entries stay as they are. */
    Map<String, Object> source(UnaryOperator<String> toPlainText) {
        var source = new TreeMap<>(fields);
        source.put("body", toPlainText.apply(markdown));
        source.put("fingerprint", fingerprint);
        return source;
    }
}

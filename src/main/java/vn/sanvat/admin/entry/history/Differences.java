package vn.sanvat.admin.entry.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.FaultWords;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.Difference;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.taxonomy.Taxonomies;

/** What differs between two versions of an entry, as people read it. */
@Component
public class Differences {
    private static final int SHORT = 60; // characters: shorter values are read as a whole
    /** Says which words of the source a translation was made from: a mark for people, and no text. */
    private static final String MARK = "source_hash";

    private final Content content;
    private final Taxonomies taxonomies;

    Differences(Content content, Taxonomies taxonomies) {
        this.content = content;
        this.taxonomies = taxonomies;
    }

    /**
     * Two versions.
     *
     * @param paragraphs of the text in which something changed
     */
    public record DifferenceView(List<FieldView> fields, List<ParagraphView> paragraphs) {
        public boolean isEmpty() {
            return fields.isEmpty() && paragraphs.isEmpty();
        }
    }

    /**
     * A field with what it was and is, in words.
     *
     * @param parts of a longer text, word by word; empty where the values are shown as a whole
     */
    public record FieldView(String name, String before, String after, List<Difference.Part> parts) {}

    /** A paragraph with what was taken away and added. */
    public record ParagraphView(List<Difference.Part> parts) {}

    public DifferenceView between(EntryType type, EntryText before, EntryText after, Locale locale) {
        var words = new ValueWords(content, taxonomies.of(content.current()), type, locale);
        return new DifferenceView(
                Difference.between(before, after).fields().stream()
                        .map(field -> view(
                                FaultWords.field(
                                        field.key(), type, content.current().schema(), locale),
                                field,
                                words))
                        .toList(),
                paragraphs(before.body(), after.body()));
    }

    private static FieldView view(String name, Difference.Field field, ValueWords words) {
        var before = field.key().equals(MARK) ? "" : said(field.key(), field.before(), words);
        var after = said(field.key(), field.after(), words);
        var isLong = before.length() > SHORT && after.length() > SHORT;
        return new FieldView(name, before, after, isLong ? Difference.words(before, after) : List.of());
    }

    private static String said(String key, Optional<FieldValue> value, ValueWords words) {
        return value.map(each -> words.of(key, each)).orElse("");
    }

    /** Only those in which something changed. */
    public static List<ParagraphView> paragraphs(String before, String after) {
        List<ParagraphView> changed = new ArrayList<>();
        List<Difference.Part> paragraph = new ArrayList<>();
        for (var part : Difference.words(before, after)) {
            for (var piece : part.text().split("(?<=\\n\\n)")) {
                paragraph.add(new Difference.Part(part.kind(), piece));
                if (piece.endsWith("\n\n")) {
                    close(paragraph, changed);
                    paragraph = new ArrayList<>();
                }
            }
        }
        close(paragraph, changed);
        return changed;
    }

    private static void close(List<Difference.Part> paragraph, List<ParagraphView> changed) {
        if (paragraph.stream().anyMatch(part -> part.kind() != Difference.Kind.SAME)) {
            changed.add(new ParagraphView(List.copyOf(paragraph)));
        }
    }
}

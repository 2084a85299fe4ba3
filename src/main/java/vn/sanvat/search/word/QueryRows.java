package vn.sanvat.search.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.YamlText;

/** Reads files of the content that say something of queries, a row for each. */
public final class QueryRows {
    private static final int LONGEST = 200; // characters of a query

    private QueryRows() {}

    /**
     * Reads a file. Every fault is a strict one: of a file with faults the last good version holds.
     *
     * @param key what the rows stand below
     * @param most rows
     * @param one reads a row; nothing where it says nothing
     */
    public static <T> List<T> read(
            String file,
            String text,
            String key,
            int most,
            Consumer<Fault> faults,
            Function<FieldReader, Optional<T>> one) {
        if (text.isBlank()) {
            return List.of();
        }
        Consumer<Fault> strict = fault -> faults.accept(fault.strict());
        var yaml = YamlText.read(file, text, 1);
        yaml.faults().forEach(strict);
        var root = new FieldReader(file, yaml.fields(), strict);
        List<T> rows = new ArrayList<>();
        for (var row : root.children(key)) {
            one.apply(row).ifPresent(rows::add);
            row.warnOfUnknownKeys();
        }
        if (rows.size() > most) {
            root.fault(root.line(key), "field.too_many", key, most);
        }
        root.warnOfUnknownKeys();
        return rows.stream().limit(most).toList();
    }

    /** The query of a row; without words it is a fault, and empty. */
    public static String query(FieldReader row) {
        var typed = row.text("q", LONGEST);
        if (Words.plain(typed).isEmpty()) {
            row.fault(row.line(), "field.missing", "q");
            return "";
        }
        return typed;
    }

    /** The language of the page that a row is about; nothing where it does not say so. */
    public static Optional<Language> language(FieldReader row) {
        var tag = row.text("lang");
        if (!tag.isEmpty() && !Language.isValid(tag)) {
            row.fault(row.line("lang"), "field.language", tag);
        }
        return Language.isValid(tag) ? Optional.of(new Language(tag)) : Optional.empty();
    }

    /** Entries that a row names, as {@link EntryId#name} writes them. */
    public static List<EntryId> entries(FieldReader row, String key, int most) {
        List<EntryId> entries = new ArrayList<>();
        for (var named : row.texts(key)) {
            EntryId.named(named).ifPresentOrElse(entries::add, () -> row.fault(row.line(key), "queries.entry", named));
        }
        if (entries.size() > most) {
            row.fault(row.line(key), "field.too_many", key, most);
        }
        return entries;
    }
}

package vn.sanvat.search.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Language;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.search.word.QueryRows;

/** Reads {@code content/taxonomy/queries.yml}, and says what is wrong with it. */
@Component
public final class ExampleQueries implements EntryRule {
    static final String FILE = "taxonomy/queries.yml";

    private static final int MOST = 500;
    private static final int MOST_WANTED = 10; // of one query
    private static final int USUAL = 10; // the first page of suggestions, and what people look at

    /** Those of a site; none where it has no such file. */
    public static List<ExampleQuery> of(Snapshot snapshot) {
        return read(snapshot.file(FILE), fault -> {});
    }

    /** Of a file with a fault the last good version holds: a query that is left out would be asked by nobody. */
    static List<ExampleQuery> read(String text, Consumer<Fault> faults) {
        return QueryRows.read(FILE, text, "queries", MOST, faults, ExampleQueries::one);
    }

    /** Nothing where it does not say what is to be found. */
    private static Optional<ExampleQuery> one(FieldReader row) {
        var words = QueryRows.query(row);
        var language = QueryRows.language(row).orElse(Language.VIETNAMESE);
        var isOfNothing = row.flag("nothing");
        var wanted = QueryRows.entries(row, "wanted", MOST_WANTED);
        var within = row.number("within", 1, 50, USUAL);
        if (wanted.isEmpty() != isOfNothing) {
            row.fault(row.line(), "queries.wanted", words);
        }
        return words.isEmpty() || wanted.isEmpty() != isOfNothing
                ? Optional.empty()
                : Optional.of(new ExampleQuery(words, language, wanted, within, row.line()));
    }

    @Override
    public List<Fault> checkFile(String path, String text) {
        List<Fault> faults = new ArrayList<>();
        if (path.equals(FILE)) {
            read(text, faults::add);
        }
        return faults;
    }

    @Override
    public List<Fault> check(Entry entry, Snapshot snapshot) {
        return List.of();
    }

    /** What is wanted and is not there. */
    @Override
    public List<Fault> checkFiles(Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        for (var query : of(snapshot)) {
            query.wanted().stream()
                    .filter(id -> snapshot.find(id).isEmpty())
                    .forEach(id -> faults.add(Fault.wrong(FILE, query.line(), "queries.gone", id.name())));
        }
        return faults;
    }
}

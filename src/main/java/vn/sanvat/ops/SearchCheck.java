package vn.sanvat.ops;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.example.ExampleRun;
import vn.sanvat.search.example.ExampleRun.Outcome;

/**
 * The command {@code check --search}: builds the search index anew from what is public, as {@code reindex} does, and asks
 * the example queries of {@code content/taxonomy/queries.yml}.
 */
public final class SearchCheck {
    private SearchCheck() {}

    /** @return exit code: 0 when each query finds what it should, 1 when one does not or search cannot be reached */
    public static int run(List<String> arguments, PrintStream out) throws InterruptedException {
        return Reindex.run(arguments, out, parts -> ask(parts, out));
    }

    private static int ask(ApplicationContext parts, PrintStream out) {
        try {
            var outcomes = parts.getBean(ExampleRun.class).all();
            var wrong = outcomes.stream().filter(outcome -> !outcome.isRight()).toList();
            wrong.forEach(outcome -> out.println(line(outcome)));
            out.printf(Locale.ROOT, "%d example queries, %d wrong%n", outcomes.size(), wrong.size());
            return wrong.isEmpty() ? 0 : 1;
        } catch (SearchAway e) {
            out.println("Search cannot be reached: " + e.getMessage());
            return 1;
        }
    }

    private static String line(Outcome outcome) {
        var query = outcome.query();
        var words = "taxonomy/queries.yml:" + query.line() + ": “" + query.words() + "” (" + query.language() + ")";
        if (query.isOfNothing()) {
            return words + " finds " + outcome.total() + " entries, and should find nothing";
        }
        return words
                + outcome.missing().stream()
                        .map(place -> " has " + place.entry().type().folder() + "/"
                                + place.entry().slug()
                                + (place.number() == 0
                                        ? " not among the first " + ExampleRun.LOOKED_AT
                                        : " at place " + place.number())
                                + ", and should have it among the first " + query.within())
                        .collect(Collectors.joining(";"));
    }
}

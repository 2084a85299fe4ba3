package vn.sanvat.ops;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.live.Content;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchAway;
import vn.sanvat.taxonomy.Taxonomies;

/**
 * The command {@code reindex}: builds the search index anew from what is public. It works beside a running site, with the
 * search server of that site, and alone, with one of its own; it needs no database, and changes nothing of the content.
 */
public final class Reindex {
    /** How long the search server may take to start. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Reindex() {}

    /** What is public, and search: the whole site would publish what is due and ask the database who may. */
    @ComponentScan(
            basePackageClasses = {
                Content.class,
                Markdown.class,
                Taxonomies.class,
                Schedules.class,
                Catalogues.class,
                Search.class
            })
    static class Parts {}

    /** What is done when the index is built. */
    interface Then {
        /** @return the exit code */
        int run(ApplicationContext parts);
    }

    /** @return exit code: 0 when the index is built, 1 when the search server cannot be reached */
    public static int run(List<String> arguments, PrintStream out) throws InterruptedException {
        return run(arguments, out, parts -> 0);
    }

    static int run(List<String> arguments, PrintStream out, Then then) throws InterruptedException {
        List<String> all = new ArrayList<>(arguments);
        all.add("--sanvat.claim-home=false");
        all.add("--logging.level.vn.sanvat=warn");
        try (var context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(all.toArray(String[]::new))) {
            var exit = rebuild(context.getBean(Search.class), out);
            return exit == 0 ? then.run(context) : exit;
        }
    }

    private static int rebuild(Search search, PrintStream out) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                search.rebuild();
                out.println("The search index is built: " + search.health().documents());
                return 0;
            } catch (SearchAway e) {
                if (System.nanoTime() > end) {
                    out.println("Search cannot be reached: " + e.getMessage());
                    return 1;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }
}

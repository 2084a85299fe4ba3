package vn.sanvat.ops;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Search;
import vn.sanvat.catalogue.SearchAway;

/** The command {@code reindex}: builds the search index anew from what is public. */
@Component
public class Reindex {
    /** How long the search server may take to start. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Search search;
    private final Clock clock;

    Reindex(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** @return exit code: 0 when the index is built, 1 when the search server cannot be reached */
    public int run(PrintStream out) throws InterruptedException {
        var end = clock.instant().plus(PATIENCE);
        while (true) {
            try {
                search.rebuild();
                out.println("The search index is built: " + search.health().documents());
                return 0;
            } catch (SearchAway e) {
                if (clock.instant().isAfter(end)) {
                    out.println("Search cannot be reached: " + e.getMessage());
                    return 1;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }
}

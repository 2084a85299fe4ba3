package vn.sanvat.search.record;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.sanvat.problem.ProblemMessages;

/**
 * Keeps what was counted, each minute and at the end, forgets what is too old, and looks what others may be told. Commands
 * count nothing, and some have no database.
 */
@Component
@ConditionalOnWebApplication
class RecordClock implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RecordClock.class);
    private static final Duration FIRST = Duration.ofSeconds(5); // the start is over
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration AT_THE_END = Duration.ofSeconds(5); // is waited for the database
    private static final int SUGGESTED_DAYS = 30;
    private static final int MOST_SUGGESTED = 2_000; // kept in memory
    private static final int STOPS_AFTER_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final KeepRecords keeping;
    private final SearchTable table;
    private final AskedBefore askedBefore;
    private final RecordProperties properties;
    private volatile @Nullable ScheduledExecutorService executor;
    private volatile String standing = "";

    RecordClock(KeepRecords keeping, SearchTable table, AskedBefore askedBefore, RecordProperties properties) {
        this.keeping = keeping;
        this.table = table;
        this.askedBefore = askedBefore;
        this.properties = properties;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "search-records");
            thread.setDaemon(true);
            return thread;
        });
        executor = started;
        var unused =
                started.scheduleWithFixedDelay(this::look, FIRST.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var running = executor;
        executor = null;
        if (running == null) {
            return;
        }
        running.execute(() -> attempt(keeping::keep));
        running.shutdown();
        try {
            if (!running.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The last searches could not be counted: the database does not answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    @Override
    public int getPhase() {
        return STOPS_AFTER_THE_WEB_SERVER;
    }

    void look() {
        attempt(() -> {
            keeping.keep();
            table.forgetAllBut(properties.days());
            if (properties.enabled()) {
                askedBefore.replace(table.find(ofOthers()));
            }
        });
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            standing = "";
        } catch (RuntimeException e) {
            var against = ProblemMessages.forTheLog(e);
            if (!against.equals(standing)) {
                standing = against;
                log.warn("Searches are counted in memory until the database answers: {}", against);
            }
        }
    }

    private SearchTable.Query ofOthers() {
        return new SearchTable.Query(
                SUGGESTED_DAYS, SearchTable.Outcome.OPENED, List.of(), properties.suggested(), MOST_SUGGESTED);
    }
}

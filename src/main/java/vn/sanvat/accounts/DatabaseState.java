package vn.sanvat.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers. Who asks does not wait for one that is locked or far away. */
@Component
public class DatabaseState implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final ExecutorService asking = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "database-state");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable Future<Optional<String>> asked;

    DatabaseState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is wrong, in one sentence; nothing where it answers. */
    public Optional<String> problem() {
        try {
            return question().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of("it does not answer within " + LONGEST.toMillis() + " ms: locked, or far away");
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /** One at a time: what waits for an answer already is not asked again. */
    private synchronized Future<Optional<String>> question() {
        var running = asked;
        if (running == null || running.isDone()) {
            running = asking.submit(this::ask);
            asked = running;
        }
        return running;
    }

    private Optional<String> ask() {
        try {
            jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single();
            return Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of(String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}

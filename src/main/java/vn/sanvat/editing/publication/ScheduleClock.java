package vn.sanvat.editing.publication;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.sanvat.editing.Records;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** Looks every few seconds whether something is due, or is still to be recorded. */
@Component
class ScheduleClock implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ScheduleClock.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private final DueEntries due;
    private final Records records;
    private volatile @Nullable ScheduledExecutorService executor;
    private volatile String standing = "";

    ScheduleClock(DueEntries due, Records records) {
        this.due = due;
        this.records = records;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "schedule");
            thread.setDaemon(true);
            return thread;
        });
        executor = started;
        var unused = started.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var running = executor;
        executor = null;
        if (running != null) {
            running.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    void look() {
        try {
            records.settle();
            due.run();
            if (!standing.isEmpty()) {
                standing = "";
                log.info("What is scheduled is looked at again");
            }
        } catch (RuntimeException e) {
            say(e);
        }
    }

    /** Once, not every few seconds, as long as the same stands against it; what is known needs no trace. */
    private void say(RuntimeException failure) {
        var against = ProblemMessages.forTheLog(failure);
        if (against.equals(standing)) {
            return;
        }
        standing = against;
        if (failure instanceof ProblemOccurred) {
            log.warn("What is scheduled waits: {}", against);
        } else {
            log.error("what is scheduled could not be looked at; it is tried again", failure);
        }
    }
}

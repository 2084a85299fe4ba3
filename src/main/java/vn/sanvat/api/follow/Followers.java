package vn.sanvat.api.follow;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sanvat.content.live.ContentShown;
import vn.sanvat.problem.Problem;

/** Who waits for the next change. They hold a connection and no thread, and they are bounded. */
@Component
class Followers {
    /** At once, so that what reads pages has connections. */
    static final int MOST = 200;

    static final int MOST_OF_ONE_ADDRESS = 20;
    private static final Duration PULSE = Duration.ofSeconds(15);
    /** How often it is looked who has gone, at most, because somebody was refused. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private static final int THREADS = 2; // one that is slow to read does not hold up all others

    private final Set<Follower> all = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byAddress = new HashMap<>();
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS, work -> {
        var thread = new Thread(work, "changes");
        thread.setDaemon(true);
        return thread;
    });

    private long looked = System.nanoTime();

    Followers() {
        var unused = threads.scheduleAtFixedRate(
                () -> all.forEach(follower -> threads.execute(follower::pulse)),
                PULSE.toMillis(),
                PULSE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Somebody who is told. What they do must not fail. */
    interface Follower {
        /** Something may have changed. */
        void look();

        /** Time has gone by without anything. */
        void pulse();

        /** The site ends. */
        void end();

        /** From where they ask. */
        String address();
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 429 or 503 where there are too many */
    void add(Follower follower) {
        synchronized (byAddress) {
            if (byAddress.getOrDefault(follower.address(), 0) >= MOST_OF_ONE_ADDRESS) {
                lookWhoIsThere(follower.address());
                throw new Problem("changes.followers", 429, List.of(MOST_OF_ONE_ADDRESS)).occurred();
            }
            if (all.size() >= MOST) {
                throw Problem.unavailable("changes.full").occurred();
            }
            byAddress.merge(follower.address(), 1, Integer::sum);
            all.add(follower);
        }
        threads.execute(follower::look);
    }

    /** A reader who has gone is found out by the second thing that is said to them: then there is room again. */
    private void lookWhoIsThere(String address) {
        if (System.nanoTime() - looked > LOOK_AGAIN.toNanos()) {
            looked = System.nanoTime();
            all.stream().filter(each -> each.address().equals(address)).forEach(each -> threads.execute(each::pulse));
        }
    }

    void remove(Follower follower) {
        synchronized (byAddress) {
            if (all.remove(follower)) {
                byAddress.computeIfPresent(follower.address(), (address, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    @EventListener
    void on(ContentShown shown) {
        all.forEach(follower -> threads.execute(follower::look));
    }

    @PreDestroy
    void end() {
        all.forEach(Follower::end);
        threads.shutdownNow();
    }
}

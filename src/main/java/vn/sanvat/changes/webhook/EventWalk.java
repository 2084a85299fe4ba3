package vn.sanvat.changes.webhook;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.sanvat.changes.ChangeFeed;
import vn.sanvat.changes.ChangeFeed.Committed;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.ContentShown;
import vn.sanvat.problem.ProblemMessages;

/**
 * Goes along the history from where it last was, and lays down what is to be sent. How far it came is kept together with
 * that: whenever it is stopped, it goes on there, and of several nodes one takes each step.
 */
@Component
class EventWalk implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventWalk.class);
    private static final Duration PAUSE = Duration.ofSeconds(2); // what concerns drafts is announced by nobody
    private static final int COMMITS = 100; // in one transaction
    private final Content content;
    private final ChangeFeed feed;
    private final Events events;
    private final Webhooks webhooks;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private volatile @Nullable ScheduledExecutorService executor;
    private volatile String reached = "";
    private volatile String standing = "";

    EventWalk(
            Content content,
            ChangeFeed feed,
            Events events,
            Webhooks webhooks,
            Outbox outbox,
            TransactionOperations transactions) {
        this.content = content;
        this.feed = feed;
        this.events = events;
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "webhook-walk");
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

    @EventListener
    void on(ContentShown shown) {
        var running = executor;
        if (running != null) {
            running.execute(this::look);
        }
    }

    private void look() {
        try {
            while (isRunning() && !reached.equals(content.looked())) {
                step();
            }
            standing = "";
        } catch (RuntimeException e) {
            var against = ProblemMessages.forTheLog(e);
            if (!against.equals(standing)) {
                standing = against;
                log.warn("webhooks are not told of what happens until it can be looked at: {}", against);
            }
        }
    }

    private void step() {
        var looked = content.looked();
        var place = webhooks.place();
        if (place.isEmpty()) {
            webhooks.begin(looked);
            return;
        }
        var committed = feed.committed(place.get(), COMMITS);
        if (committed.isEmpty()) {
            log.warn("the history does not have {} any more: webhooks go on from {}", place.get(), looked);
            take(place.get(), looked, List.of(), true);
        } else if (committed.get().isEmpty()) {
            reached = looked;
        } else {
            var all = committed.get();
            take(place.get(), all.get(all.size() - 1).step().commit(), all, false);
        }
    }

    private void take(String from, String to, List<Committed> committed, boolean isRewritten) {
        var active = webhooks.all().stream().filter(Webhook::isActive).toList();
        var withRegions =
                active.stream().anyMatch(each -> !each.wanted().regions().isEmpty());
        var all = active.isEmpty()
                ? List.<Event>of()
                : committed.stream()
                        .flatMap(each -> events.of(each, withRegions).stream())
                        .toList();
        transactions.executeWithoutResult(status -> {
            if (!webhooks.move(from, to)) {
                return; // another node was here first
            }
            for (var webhook : active) {
                all.stream().filter(webhook.wanted()::includes).forEach(event -> outbox.add(webhook, event));
                if (isRewritten) {
                    outbox.addRewritten(webhook, to);
                }
            }
        });
        outbox.wake();
    }
}

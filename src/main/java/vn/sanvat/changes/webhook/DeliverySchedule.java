package vn.sanvat.changes.webhook;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import vn.sanvat.changes.sending.SendingProperties;

/** When what is tried, in the database: of several nodes one does it, and if it is killed there, another one after a while. */
@Component
class DeliverySchedule implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DeliverySchedule.class);
    private static final String TASK = "webhook-delivery";
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(30);
    private static final Duration CLEANING = Duration.ofHours(1);
    private static final Duration AT_THE_END = Duration.ofSeconds(5); // is waited for what is under way
    private static final int THREADS = 6;
    private final DataSource database;
    private final Deliveries deliveries;
    private final SendingProperties properties;
    private final Clock clock;
    private final Task<Void> task;
    private volatile @Nullable Scheduler scheduler;

    DeliverySchedule(
            DataSource database, Deliver deliver, Deliveries deliveries, SendingProperties properties, Clock clock) {
        // what is laid down and when it is tried are one transaction
        this.database = new TransactionAwareDataSourceProxy(database);
        this.deliveries = deliveries;
        this.properties = properties;
        this.clock = clock;
        this.task = Tasks.custom(TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(DATABASE_AWAY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> done(deliver, instance.getId()));
    }

    private static CompletionHandler<Void> done(Deliver deliver, String id) {
        var again = deliver.attempt(id);
        return again.<CompletionHandler<Void>>map(
                        moment -> (complete, operations) -> operations.reschedule(complete, moment))
                .orElseGet(OnCompleteRemove::new);
    }

    @Override
    public void start() {
        var cleaning = Tasks.recurring("webhook-log", FixedDelay.of(CLEANING))
                .execute(
                        (instance, context) -> deliveries.forget(clock.instant().minus(properties.logKept())));
        var started = Scheduler.create(database, List.<Task<?>>of(task))
                .startTasks(List.of(cleaning))
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(AT_THE_END)
                .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Before what lays down, and it ends after that. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    /** Tries a delivery then, whatever was planned for it. */
    void at(String delivery, Instant moment) {
        try {
            running().schedule(task.instance(delivery), moment, SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            log.debug("{} is being sent already", delivery, e);
        }
    }

    void wake() {
        running().triggerCheckForDueExecutions();
    }

    private Scheduler running() {
        var running = scheduler;
        if (running == null) {
            throw new IllegalStateException("the site is starting or ending");
        }
        return running;
    }
}

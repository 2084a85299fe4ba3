package vn.sanvat.search.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.search.node.process.NodeCannotStart;
import vn.sanvat.search.node.process.NodeCannotStart.Cure;
import vn.sanvat.search.node.process.NodeFolders;
import vn.sanvat.search.node.process.ServerHealth;

/**
 * The embedded search server: a child process that lives and dies with the site. A server that dies
 * or hangs is started again, on another port and with another password: ask for {@link #address()}
 * whenever you need it, and do not keep it.
 */
public final class SearchNode implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SearchNode.class);

    /** In seconds; the last one that fits below the longest pause is repeated. */
    private static final List<Integer> PAUSES = List.of(1, 2, 5, 10, 20, 40, 60);

    /** A server that ran this long was well: what ends it then is no repetition of an earlier fault. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final SearchNodeSettings settings;
    private final Clock clock;
    private final ServerHealth health;
    private @Nullable Thread supervisor;
    private @Nullable NodeLock lock;
    private volatile @Nullable StartedNode running;
    private volatile NodeState state = new NodeState.Stopped();
    private int attempts;
    private int failedStarts;

    public SearchNode(SearchNodeSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.health = new ServerHealth(settings.answerLimit());
    }

    /**
     * The address of the node that another process, a running site, has in this home. Empty if there
     * is none that lives, or if it belongs to another user.
     */
    public static Optional<SearchAddress> running(Path home) {
        try {
            var folders = new NodeFolders(home.toRealPath());
            return RunningNode.read(folders.node())
                    .filter(node -> node.process(folders.home()).isPresent())
                    .flatMap(RunningNode::address);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Begins to start the server in the background; returns at once. */
    public synchronized void start() {
        if (supervisor != null) {
            return;
        }
        become(new NodeState.Starting());
        supervisor = new Thread(this::supervise, "search-node");
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /** Whether it was told to start. */
    public synchronized boolean isStarted() {
        return supervisor != null;
    }

    /** The address while the server answers, else empty. */
    public Optional<SearchAddress> address() {
        return Optional.ofNullable(running).map(StartedNode::address);
    }

    public NodeState state() {
        return state;
    }

    /** Waits up to the time for the server to answer; returns earlier if it cannot start without help. */
    public synchronized boolean awaitRunning(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (state instanceof NodeState.Starting || state instanceof NodeState.Restarting) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state instanceof NodeState.Running;
    }

    /** Stops the server in an orderly way, and kills it after a grace time. */
    @Override
    public void close() {
        Thread ending;
        synchronized (this) {
            ending = supervisor;
            supervisor = null;
        }
        if (ending == null) {
            return;
        }
        ending.interrupt();
        try {
            ending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void become(NodeState next) {
        state = next;
        notifyAll();
    }

    private void supervise() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                runOnce();
                Thread.sleep(pause().toMillis());
            }
        } catch (InterruptedException e) {
            log.debug("The search server is told to stop");
        } finally {
            release();
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            var node = started();
            String why = watch(node);
            log.warn("{} It is started again.", why);
            become(new NodeState.Restarting(why));
        } catch (NodeCannotStart e) {
            failed(e);
        } catch (RuntimeException e) {
            log.error("A fault in the care of the search server", e);
            failed(new NodeCannotStart(Cure.HELP, "The search server cannot be started: " + e));
        }
    }

    private StartedNode started() throws NodeCannotStart, InterruptedException {
        Instant began = clock.instant();
        var folders = locked();
        var node = new NodeStart(settings, folders, health).run();
        failedStarts = 0;
        running = node;
        become(new NodeState.Running());
        log.info(
                "The search server answers at {} after {} ms",
                node.uri(),
                Duration.between(began, clock.instant()).toMillis());
        return node;
    }

    private NodeFolders locked() throws NodeCannotStart {
        try {
            var folders = NodeFolders.make(settings.home());
            if (lock == null) {
                lock = NodeLock.take(folders.lock());
            }
            return folders;
        } catch (IOException e) {
            throw NodeStart.cannotSetUp(settings.home(), e);
        }
    }

    /** Returns when the server is lost, and says why. */
    private String watch(StartedNode node) throws InterruptedException {
        Instant began = clock.instant();
        int missed = 0;
        try {
            while (!node.process().awaitEnd(settings.checkEvery())) {
                missed = health.answers(node.uri(), node.password()) ? 0 : missed + 1;
                if (missed >= settings.missedChecks()) {
                    return "The search server does not answer any more.";
                }
                if (clock.instant().isAfter(began.plus(STEADY))) {
                    attempts = 0;
                }
            }
            return "The search server has ended: " + node.process().lastWords() + ".";
        } finally {
            running = null;
            node.process().stop(missed > 0 ? Duration.ZERO : settings.stopLimit());
        }
    }

    private void failed(NodeCannotStart e) {
        boolean helpless = e.needsHelp() || failedStarts >= settings.startsBeforeWipe();
        var next = helpless ? new NodeState.Failed(e.sentence()) : new NodeState.Restarting(e.sentence());
        if (!next.equals(state)) {
            log.warn("{}", e.sentence());
        }
        become(next);
        if (!e.needsHelp() && ++failedStarts == settings.startsBeforeWipe()) {
            wipe();
        }
    }

    /** The index is derived from the content, so an empty one that starts is better than one that does not. */
    private void wipe() {
        Path data = settings.home().resolve("data");
        log.error(
                "The search server failed to start {} times: its index in {} is deleted, and built anew",
                failedStarts,
                data);
        try {
            NodeFolders.deleteTree(data);
            attempts = 0;
        } catch (IOException e) {
            log.error("The index in {} cannot be deleted", data, e);
        }
    }

    private Duration pause() {
        var pause = Duration.ofSeconds(PAUSES.get(Math.min(attempts++, PAUSES.size() - 1)));
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }

    private void release() {
        try {
            if (lock != null) {
                Files.deleteIfExists(new NodeFolders(settings.home()).node());
                lock.close();
                lock = null;
            }
        } catch (IOException e) {
            log.warn("The search folder {} could not be left tidily", settings.home(), e);
        }
        become(new NodeState.Stopped());
    }
}

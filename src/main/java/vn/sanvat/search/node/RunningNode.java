package vn.sanvat.search.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.search.node.process.NodeFolders;
import vn.sanvat.search.node.process.ServerCommand;

/**
 * The note about the process of a node, node.json in its home: so that the command line finds the
 * node of a running site, and the next start finds a process that a killed site left behind.
 *
 * @param started in milliseconds since 1970, because a process number alone is used again
 * @param uri is missing until the server answers
 */
record RunningNode(long pid, long started, @Nullable URI uri, String user, String password) {
    private static final Logger log = LoggerFactory.getLogger(RunningNode.class);
    private static final JsonMapper json = JsonMapper.shared();

    /** The system tells the start of a process only to about a hundredth of a second, from a rounded boot time. */
    private static final Duration START_ROUNDING = Duration.ofSeconds(2);

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    static RunningNode of(ProcessHandle process, @Nullable URI uri, String user, String password) {
        long started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        return new RunningNode(process.pid(), started, uri, user, password);
    }

    static Optional<RunningNode> read(Path file) {
        try {
            return Optional.of(json.readValue(Files.readString(file), RunningNode.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            log.debug("{} cannot be read", file, e);
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        NodeFolders.writeSecret(file, json.writeValueAsString(this));
    }

    Optional<SearchAddress> address() {
        return Optional.ofNullable(uri).map(at -> new SearchAddress(List.of(at), user, password, null));
    }

    /** The process, if it lives and is surely the node of this home. */
    Optional<ProcessHandle> process(Path home) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> isNodeOf(process, home));
    }

    private boolean isNodeOf(ProcessHandle process, Path home) {
        var info = process.info();
        boolean sameStart = info.startInstant()
                .map(at -> Math.abs(at.toEpochMilli() - started) <= START_ROUNDING.toMillis())
                .orElse(false);
        String mark = ServerCommand.mark(home);
        // a system that hides the arguments of other processes still tells the time of their start
        boolean sameHome = info.arguments()
                .map(arguments -> List.of(arguments).contains(mark))
                .orElse(true);
        return sameStart && sameHome;
    }

    /** Ends what a killed site left behind: two servers on one data folder would block each other. */
    static void endLeftOver(NodeFolders folders) throws IOException {
        var left = read(folders.node()).flatMap(node -> node.process(folders.home()));
        if (left.isPresent()) {
            log.info(
                    "Ending the search server that an earlier run left behind (process {})",
                    left.get().pid());
            end(left.get());
        }
        Files.deleteIfExists(folders.node());
    }

    private static void end(ProcessHandle process) throws IOException {
        process.destroyForcibly();
        try {
            process.onExit().get(KILL_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The search server of an earlier run does not end: process " + process.pid(), e);
        }
    }
}

package vn.sanvat.search.node.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of the server. It holds on to our end of its standard input: when that closes, which
 * the system does even after a kill -9 of the site, the server stops by itself.
 */
public final class ServerProcess {
    private static final Logger log = LoggerFactory.getLogger("vn.sanvat.search.node.server");

    /** The signs between server and launcher; org.elasticsearch.bootstrap.BootstrapInfo. */
    private static final char READY = '\u0018';

    private static final int SHUTDOWN = 0x1B;

    /** The level and the class of a log line, or the cause of a stack trace. */
    private static final Pattern BEFORE_THE_WORDS = Pattern.compile("^(\\[[^]]*])+ |^Caused by: ");

    /** The server's very last line, which says nothing. */
    private static final String SEE_LOG = "ERROR: Elasticsearch did not exit normally";

    /** How a start came out. */
    public enum Start {
        DONE,
        ENDED,
        TOO_SLOW
    }

    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    private final Process process;
    private final CountDownLatch readyOrEnded = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile String lastWords = "";

    private ServerProcess(Process process) {
        this.process = process;
    }

    public static ServerProcess launch(List<String> command, byte[] arguments, NodeFolders folders) throws IOException {
        var builder =
                new ProcessBuilder(command).directory(folders.logs().toFile()).redirectErrorStream(true);
        // our JAVA_TOOL_OPTIONS and the like are not meant for the server
        builder.environment().keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "TZ", "SystemRoot"));
        builder.environment().put("ES_TMPDIR", folders.temporary().toString());
        builder.environment().put("LIBFFI_TMPDIR", folders.temporary().toString());
        var server = new ServerProcess(builder.start());
        var reader = new Thread(server::readOutput, "search-node-output");
        reader.setDaemon(true);
        reader.start();
        try {
            server.process.getOutputStream().write(arguments);
            server.process.getOutputStream().flush();
        } catch (IOException e) {
            // it has ended already, and its last words say why
            log.debug("The search server does not take its arguments", e);
        }
        return server;
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
        } catch (IOException e) {
            log.debug("The output of the search server ended", e);
        }
        readyOrEnded.countDown();
    }

    private void heard(String line) {
        if (line.indexOf(READY) >= 0) {
            ready = true;
            lastWords = "";
            readyOrEnded.countDown();
            return;
        }
        log.debug("{}", line);
        // the lines of a stack trace are indented
        if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith(SEE_LOG)) {
            lastWords = BEFORE_THE_WORDS.matcher(line.strip()).replaceFirst("");
        }
    }

    /** Waits until the server says that it has started, or ends. */
    public Start awaitStart(Duration limit) throws InterruptedException {
        if (!readyOrEnded.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return Start.TOO_SLOW;
        }
        return ready ? Start.DONE : Start.ENDED;
    }

    public boolean awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Why it has ended, as far as it said so. */
    public String lastWords() {
        if (!lastWords.isEmpty()) {
            return lastWords;
        }
        return process.isAlive() ? "it said nothing" : "it said nothing (status " + process.exitValue() + ")";
    }

    /** Asks it to stop, and kills it if it does not within the grace time. Returns when it is gone. */
    public void stop(Duration grace) {
        // not for us: a thread that is told to end still has to see its server go
        boolean interrupted = Thread.interrupted();
        try {
            askToStop();
            if (!awaitEnd(grace)) {
                process.destroyForcibly();
                awaitEnd(KILL_LIMIT);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void askToStop() {
        try {
            process.getOutputStream().write(SHUTDOWN);
            process.getOutputStream().close();
        } catch (IOException e) {
            log.debug("The search server does not listen any more: {}", e.toString());
        }
    }
}

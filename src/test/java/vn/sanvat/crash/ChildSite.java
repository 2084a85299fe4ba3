package vn.sanvat.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import vn.sanvat.Sanvat;

/** The whole site in a process of its own, which can be killed. */
final class ChildSite {
    private static final Pattern ADDRESS = Pattern.compile("Sản Vật: http://localhost:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private ChildSite(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static ChildSite start(Path home, String... settings) throws IOException {
        return start(home, 400, settings);
    }

    /** @param heap at most, in MB */
    static ChildSite start(Path home, int heap, String... settings) throws IOException {
        var log = home.resolve("site.log");
        var temporary = Files.createDirectories(temporary(home));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx" + heap + "m",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Sanvat.class.getName(),
                "--sanvat.home=" + home,
                "--server.port=0",
                "--sanvat.search.enabled=false"));
        line.addAll(List.of(settings));
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ChildSite(process, log);
    }

    /** Outside the home: nothing of the site's is to be left there. */
    static Path temporary(Path home) {
        return home.resolveSibling(home.getFileName() + "-tmp");
    }

    /** Waits until it answers. */
    int port() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !process.isAlive() || announced().isPresent());
        return announced().orElseThrow(() -> new IllegalStateException(said()));
    }

    /** Waits until it has ended by itself. */
    int exit() throws InterruptedException {
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.waitFor();
    }

    private OptionalInt announced() {
        var found = ADDRESS.matcher(said());
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}

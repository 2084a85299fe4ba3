package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The site as the jar starts it, without search: in a home with one product. */
final class PackagedSite implements AutoCloseable {
    static final Path JAR = Path.of("target", "sanvat.jar").toAbsolutePath();

    private static final Pattern PORT = Pattern.compile("Sản Vật: http://localhost:(\\d+)/");
    private static final Pattern SET_UP = Pattern.compile("/admin/set-up/[A-Za-z0-9_-]+");

    private final Process process;
    private final Path log;

    private PackagedSite(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PackagedSite start(Path home, String... settings) throws IOException {
        Files.createDirectories(home.resolve("content/products"));
        Files.writeString(home.resolve("content/site.yml"), "name: {vi: Thử}\n");
        Files.writeString(home.resolve("content/products/tra.md"), "---\ntitle: Trà\n---\n\nTrà.\n");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString()));
        line.addAll(List.of(settings));
        line.addAll(List.of("--sanvat.home=" + home, "--sanvat.search.enabled=false", "--server.port=0"));
        var log = home.resolve("log.txt");
        return new PackagedSite(
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    int port() {
        return Integer.parseInt(said(PORT, 1));
    }

    /** Where the first administrator is made. */
    String setUpLink() {
        return said(SET_UP, 0);
    }

    String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String said(Pattern what, int group) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !process.isAlive() || what.matcher(log()).find());
        var found = what.matcher(log());
        assertThat(found.find()).as(log()).isTrue();
        return found.group(group);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}

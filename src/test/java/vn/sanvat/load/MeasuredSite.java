package vn.sanvat.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.sanvat.CopiedSample;

/** A site in a process of its own, to be measured from outside; what it says is in {@code log.txt} of its home. */
final class MeasuredSite implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private MeasuredSite(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A home with the sample or copies of it; one that is there is used again. */
    static Path home(Path folder, int entries) throws IOException {
        var home = folder.resolve(String.valueOf(entries));
        if (Files.notExists(home)) {
            Files.createDirectories(home);
            CopiedSample.make(home, entries);
        }
        return home;
    }

    /** By the classes of this program, or by the command that the property {@code measured.command} gives. */
    static MeasuredSite start(Path home, int port, String... settings) throws IOException {
        var given = System.getProperty("measured.command", "");
        List<String> command = new ArrayList<>(
                given.isEmpty()
                        ? List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "vn.sanvat.Sanvat")
                        : List.of(given.split(" ")));
        command.add("--sanvat.home=" + home);
        command.add("--server.port=" + port);
        command.addAll(List.of(settings));
        return new MeasuredSite(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("log.txt").toFile())
                        .start(),
                port);
    }

    /** Waits for a page that is there and says something. */
    void await(String path, String words) throws InterruptedException {
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the site has ended: see log.txt in its home");
            }
            try {
                var answer = answer(path, "identity");
                if (answer.statusCode() == 200 && new String(answer.body(), StandardCharsets.UTF_8).contains(words)) {
                    return;
                }
            } catch (IOException e) {
                // it has not started yet
            }
            Thread.sleep(50);
        }
    }

    byte[] body(String path, String coding) throws IOException, InterruptedException {
        return answer(path, coding).body();
    }

    private HttpResponse<byte[]> answer(String path, String coding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", coding)
                .timeout(Duration.ofSeconds(30))
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** What is used of the heap after a collection. */
    String heap() throws IOException, InterruptedException {
        run(List.of("jcmd", String.valueOf(process.pid()), "GC.run"));
        return run(List.of("jcmd", String.valueOf(process.pid()), "GC.heap_info"))
                .lines()
                .filter(line -> line.contains("used"))
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

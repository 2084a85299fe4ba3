package vn.sanvat.ops.unpack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Starts the site in a home of its own, asks for a page of each kind, and ends it. */
final class TrainingRun {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");
    private static final List<String> PAGES = List.of(
            "",
            "san-pham",
            "san-pham/san-pham-thu",
            "lich",
            "ban-do",
            "tim-kiem?q=thu",
            "en",
            "admin/sign-in",
            "api/v1/products",
            "changes.atom");

    /** What is shown: an entry with a little of all. */
    private static final String PRODUCT = """
            ---
            title: Sản phẩm thử
            summary: Để khởi động.
            location: {lat: 15.88, lon: 108.33, precision: commune}
            recognitions:
              - stars: 4
                issued: 2025-01-01
            ---

            Một đoạn **văn**.
            """;

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private TrainingRun() {}

    /** @throws IOException where the site does not start, or does not answer */
    static void of(Path jar, String option) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("sanvat-unpack");
        try {
            Files.createDirectories(home.resolve("content/products"));
            Files.writeString(home.resolve("content/site.yml"), "name: {vi: Sản Vật, en: Sản Vật}\n");
            Files.writeString(home.resolve("content/products/san-pham-thu.md"), PRODUCT);
            run(jar, option, home);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static void run(Path jar, String option, Path home) throws IOException, InterruptedException {
        var said = home.resolve("log.txt");
        var process = JavaRun.of(List.of(
                        option,
                        "-jar",
                        jar.toString(),
                        "--sanvat.home=" + home,
                        "--sanvat.search.enabled=false",
                        "--server.address=127.0.0.1",
                        "--server.port=0"))
                .redirectOutput(said.toFile())
                .start();
        try {
            ask(awaitAddress(process, said));
            process.destroy();
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the site did not end");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private static URI awaitAddress(Process process, Path said) throws IOException, InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var address = ADDRESS.matcher(Files.readString(said, StandardCharsets.UTF_8));
            if (address.find()) {
                return URI.create(address.group());
            }
            Thread.sleep(100);
        }
        throw new IOException("the site did not start: " + JavaRun.lastWords(Files.readString(said)));
    }

    private static void ask(URI site) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER)
                .build();
        for (var page : PAGES) {
            var request = HttpRequest.newBuilder(site.resolve(page))
                    .timeout(ANSWER)
                    .header("Accept-Encoding", "gzip, br")
                    .build();
            client.send(request, BodyHandlers.discarding());
        }
    }
}

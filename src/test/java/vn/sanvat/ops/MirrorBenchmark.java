package vn.sanvat.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vn.sanvat.CopiedSample;
import vn.sanvat.OwnSite;
import vn.sanvat.TestHome;
import vn.sanvat.api.ApiClient;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.Workspace;

/**
 * How long the first copy of a site takes, and the second, which finds nothing to do; then, while it is followed, how long
 * what is published over there needs until it is public here. Both sites run in this process.
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.ops.MirrorBenchmark -Dexec.args=20000
 * </pre>
 */
final class MirrorBenchmark {
    private static final int PUBLISHED = 5;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long BEFORE_FIRST = 5_000; // ms, so that it waits for changes
    private static final long PAUSE = 20; // ms between two looks
    private static final String STORY = """
            ---
            title: %s
            summary: Thử.
            ---
            Lời văn.
            """;

    private MirrorBenchmark() {}

    /** @param arguments how many entries, 20,000 where nothing is said */
    public static void main(String[] arguments) throws Exception {
        var entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        var folder = Files.createTempDirectory("mirror");
        CopiedSample.make(folder.resolve("province"), entries);
        TestHome.copy(Path.of("content/taxonomy"), folder.resolve("ministry/content/taxonomy"));
        Files.writeString(folder.resolve("ministry/content/site.yml"), "name: {vi: Thử}\nlanguages: [vi, en]\n");
        try (var province = OwnSite.start(folder.resolve("province"));
                var ministry = OwnSite.start(folder.resolve("ministry"))) {
            copy(folder, province.port());
            Files.delete(folder.resolve("ministry/data/mirror/http-localhost-" + province.port() + ".properties"));
            copy(folder, province.port());
            var list = ApiClient.anybody(ministry.port()).get("/api/v1/entries?size=1&fields=title");
            System.out.println(list.body().substring(0, Math.min(40, list.body().length())));
            follow(folder, province, ministry);
        }
    }

    private static void follow(Path folder, OwnSite province, OwnSite ministry) throws Exception {
        var unused = CompletableFuture.supplyAsync(() -> {
            try {
                return MirrorCommand.run(command(folder, province.port(), "--follow"), System.out);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(BEFORE_FIRST);
        var reader = ApiClient.anybody(ministry.port());
        for (var number = 1; number <= PUBLISHED; number++) {
            var title = "Bài thứ " + number;
            var began = System.nanoTime();
            province.get(Workspace.class)
                    .write(
                            new Author("Hà", "ha@sanvat.example"),
                            "Publish",
                            changeSet -> changeSet.put("stories/bai-moi.md", STORY.formatted(title)));
            var published = System.nanoTime();
            while (!reader.get("/api/v1/stories/bai-moi").body().contains(title)) {
                if (System.nanoTime() - published > LONGEST.toNanos()) {
                    throw new IllegalStateException(title + " is not public here");
                }
                Thread.sleep(PAUSE);
            }
            System.out.printf(
                    "published over there in %d ms, public here %d ms later%n",
                    (published - began) / 1_000_000, (System.nanoTime() - published) / 1_000_000);
        }
    }

    private static List<String> command(Path folder, int port, String... further) {
        return Stream.concat(
                        Stream.of(
                                "mirror",
                                "http://localhost:" + port,
                                "--sanvat.home=" + folder.resolve("ministry"),
                                "--sanvat.mirror.allowed-networks=127.0.0.0/8,::1/128"),
                        Stream.of(further))
                .toList();
    }

    private static void copy(Path folder, int port) throws Exception {
        var began = System.nanoTime();
        var status = MirrorCommand.run(command(folder, port), System.out);
        System.out.println("exit " + status + " after " + (System.nanoTime() - began) / 1_000_000 + " ms");
    }
}

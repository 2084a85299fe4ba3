package vn.sanvat.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.sanvat.CopiedSample;
import vn.sanvat.OwnSite;
import vn.sanvat.TestHome;
import vn.sanvat.api.ApiClient;

/**
 * How long the first copy of a site takes, and the second, which finds nothing to do. Both sites run in this process.
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.ops.MirrorBenchmark -Dexec.args=20000
 * </pre>
 */
final class MirrorBenchmark {
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
            copy(folder, province.port());
            var list = ApiClient.anybody(ministry.port()).get("/api/v1/entries?size=1&fields=title");
            System.out.println(list.body().substring(0, Math.min(40, list.body().length())));
        }
    }

    private static void copy(Path folder, int port) throws Exception {
        var began = System.nanoTime();
        var status = MirrorCommand.run(
                List.of(
                        "mirror",
                        "http://localhost:" + port,
                        "--sanvat.home=" + folder.resolve("ministry"),
                        "--sanvat.mirror.allowed-networks=127.0.0.0/8,::1/128"),
                System.out);
        System.out.println("exit " + status + " after " + (System.nanoTime() - began) / 1_000_000 + " ms");
        Files.deleteIfExists(folder.resolve("ministry/data/mirror/http-localhost-" + port + ".properties"));
    }
}

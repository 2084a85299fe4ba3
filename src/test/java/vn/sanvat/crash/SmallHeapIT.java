package vn.sanvat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;
import vn.sanvat.TestHome;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.media.BlankPicture;

/** A site with 256 MB of heap, the sample content, many readers and one who writes. */
class SmallHeapIT {
    private static final int MEGABYTES = 256;
    private static final int READERS = 8;
    private static final int CHANGES = 30;
    private static final Pattern ADDRESS = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>");
    private static final List<String> DEAR = List.of(
            "/api/v1/entries?size=100&include=producer,region&body=html,blocks",
            "/san-pham.csv",
            "/lich.ics",
            "/ban-do",
            "/san-pham.geojson",
            "/hanh-trinh",
            "/tim-kiem?q=que");

    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    @Test
    void everybodyIsServedAndWhatWasWrittenIsThere(@TempDir Path folder) throws Exception {
        var home = folder.resolve("home");
        TestHome.copy(Path.of("content"), home.resolve("content"));
        try (var site = OwnSite.start(home, "--sanvat.search.enabled=false")) {
            DeskPeople.of(site).administrator();
        }
        var editor = new Editor("ha", 7, new AtomicInteger());
        var site = ChildSite.start(home, MEGABYTES, "--sanvat.load.unlimited=127.0.0.1");
        try {
            var port = site.port();
            editor.goTo(port);
            var readers = read(port);
            editor.write(CHANGES);
            assertThat(editor.upload(BlankPicture.png(8064, 6048)).statusCode()).isEqualTo(200);
            readers.shutdown();
            assertThat(readers.awaitTermination(3, TimeUnit.MINUTES)).isTrue();

            assertThat(statuses.keySet()).isSubsetOf(200, 301, 503);
            assertThat(statuses.get(200)).hasValueGreaterThan(600);
            assertThat(site.said()).doesNotContain("OutOfMemory").doesNotContain("\tat ");
            assertThat(new Asker(port).get("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
        } finally {
            site.kill();
        }
        var truth = Truth.of(home);
        for (var story : editor.stories) {
            if (story.published != null) {
                assertThat(truth.text("stories/" + story.slug + ".md")).contains(story.published);
            }
        }
        for (var picture : editor.pictures) {
            assertThat(truth.files).containsKey("media/" + picture);
        }
        assertThat(truth.differing).isEmpty();
    }

    /** Every address of the sitemap once, and the dear ones again and again between them. */
    private ExecutorService read(int port) {
        var asker = new Asker(port);
        var readers = Executors.newFixedThreadPool(READERS);
        var number = new AtomicInteger();
        addresses(asker, "/sitemap.xml")
                .flatMap(sitemap -> addresses(asker, sitemap))
                .forEach(path -> readers.execute(() -> {
                    ask(asker, path);
                    var i = number.incrementAndGet();
                    if (i % 5 == 0) {
                        ask(asker, DEAR.get(i / 5 % DEAR.size()));
                    }
                }));
        return readers;
    }

    private static Stream<String> addresses(Asker asker, String sitemap) {
        return ADDRESS.matcher(asker.get(sitemap).body()).results().map(found -> found.group(1));
    }

    private void ask(Asker asker, String path) {
        statuses.computeIfAbsent(asker.get(path).statusCode(), status -> new AtomicInteger())
                .incrementAndGet();
    }
}

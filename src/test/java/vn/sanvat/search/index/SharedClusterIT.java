package vn.sanvat.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.elasticsearch.client.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.sanvat.SiteTest;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.content.Language;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.connection.SearchProperties;
import vn.sanvat.search.connection.SearchServer;

/** Several sites at one search server, and one that may not be written: beside the indexes of the test's site. */
@SiteTest
class SharedClusterIT {
    private static final Language GERMAN = new Language("de");

    @TempDir
    private Path folder;

    @Autowired
    private SearchServer server;

    @Autowired
    private Search search;

    @BeforeEach
    void waitForTheServer() {
        SearchReady.await(search);
    }

    @AfterEach
    void remove() throws IOException, SearchAway {
        var made = server.index()
                .indices()
                .get(request -> request.index("tinh*").ignoreUnavailable(true))
                .result()
                .keySet();
        if (!made.isEmpty()) {
            server.index().indices().delete(request -> request.index(List.copyOf(made)));
        }
    }

    private static SearchProperties properties(String prefix) {
        return new Binder(new MapConfigurationPropertySource(Map.of("sanvat.search.prefix", prefix)))
                .bindOrCreate("sanvat.search", SearchProperties.class);
    }

    private IndexFollower follower(String prefix, AtomicReference<Catalogue> catalogue, String site) {
        return new IndexFollower(
                server, catalogue::get, new Markdown(), new VietnameseOrder()::key, properties(prefix), site);
    }

    private Catalogue at(String revision, String... titles) throws IOException {
        var content = new ContentFolder(Files.createTempDirectory(folder, "content"))
                .with("site.yml", "name: {de: Probe}\nlanguages: [de]\n");
        for (var title : titles) {
            content.entry("stories/" + title.toLowerCase() + ".md", title);
        }
        var read = content.read();
        return TestCatalogue.of(new Snapshot(
                revision, read.made(), read.site(), read.schema(), read.entries(), read.files(), read.faults()));
    }

    @Test
    void sitesWithAPrefixOfTheirOwnLeaveEachOthersIndexesAlone() throws Exception {
        var one = new AtomicReference<>(at("1", "Anna"));
        var other = new AtomicReference<>(at("1", "Berta", "Clara"));
        try (var first = follower("tinh", one, "");
                var second = follower("tinh-de-x", other, "")) {
            second.rebuild();
            first.rebuild();
            first.rebuild();
            second.catchUp();
            assertThat(first.documents()).containsEntry(GERMAN, 1L);
            assertThat(second.documents()).containsEntry(GERMAN, 2L);
            assertThat(second.reached(GERMAN)).isEqualTo("1");
        }
        assertThatThrownBy(() -> properties("Tỉnh"))
                .rootCause()
                .hasMessageContaining("sanvat.search.prefix, \"Tỉnh\", must be");
    }

    /** One is behind: without an owner each would take the other's documents back. */
    @Test
    void oneSiteWritesAndTheOtherReadsUntilItIsGone() throws Exception {
        var newer = new AtomicReference<>(at("2", "Anna", "Berta"));
        var older = new AtomicReference<>(at("1", "Anna"));
        try (var reader = follower("tinh", older, "reader:/srv")) {
            try (var writer = follower("tinh", newer, "writer:/srv")) {
                writer.catchUp();
                reader.catchUp();
                assertThat(writer.writtenBy()).isEmpty();
                assertThat(reader.writtenBy()).isEqualTo("writer:/srv");
                assertThat(reader.reached(GERMAN)).isEqualTo("2");
                assertThat(reader.documents()).containsEntry(GERMAN, 2L);
                assertThatThrownBy(reader::rebuild).hasMessageContaining("writer:/srv");
                newer.set(at("3", "Anna", "Berta", "Clara"));
                writer.catchUp();
                reader.catchUp();
                assertThat(reader.reached(GERMAN)).isEqualTo("3");
                assertThat(reader.documents()).containsEntry(GERMAN, 3L);
            }
            older.set(at("4", "Anna", "Dora"));
            reader.catchUp();
            assertThat(reader.writtenBy()).isEmpty();
            assertThat(reader.reached(GERMAN)).isEqualTo("4");
            assertThat(reader.documents()).containsEntry(GERMAN, 2L);
        }
    }

    @Test
    void ofManyThatBeginAtOnceOneWrites() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> begin = new ArrayList<>();
            for (var i = 0; i < 8; i++) {
                var owner = new IndexOwner("tinh.owner", "site " + i, System::nanoTime);
                begin.add(() -> owner.isMine(server.index()));
            }
            var owners = 0;
            for (var each : pool.invokeAll(begin)) {
                owners += each.get() ? 1 : 0;
            }
            assertThat(owners).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void whoFallsSilentIsSucceededAndIsTheOwnerAgainUnderItsName() throws Exception {
        var now = new AtomicLong();
        var one = new IndexOwner("tinh.owner", "one", now::get);
        var two = new IndexOwner("tinh.owner", "two", now::get);
        assertThat(one.isMine(server.index())).isTrue();
        assertThat(new IndexOwner("tinh.owner", "one", now::get).isMine(server.index()))
                .as("after a restart")
                .isTrue();
        assertThat(two.isMine(server.index())).isFalse();
        now.addAndGet(IndexOwner.LONGEST_SILENCE.toNanos());
        assertThat(one.isMine(server.index())).isTrue();
        assertThat(two.isMine(server.index())).as("it was renewed").isFalse();
        now.addAndGet(IndexOwner.LONGEST_SILENCE.toNanos() + 1);
        assertThat(two.isMine(server.index())).as("nobody renewed it").isTrue();
        assertThat(one.isMine(server.index())).isFalse();
        assertThat(one.other()).isEqualTo("two");
    }

    @Test
    void anIndexThatMayNotBeWrittenStaysAsItWasAndGoesOnByItself() throws Exception {
        var catalogue = new AtomicReference<>(at("1", "Anna"));
        try (var follower = follower("tinh", catalogue, "")) {
            follower.catchUp();
            blocked(true);
            catalogue.set(at("2", "Anna", "Berta"));
            assertThatThrownBy(follower::catchUp).isInstanceOf(SearchAway.class);
            assertThat(follower.blocked()).contains("read-only-allow-delete");
            assertThat(follower.reached(GERMAN)).isEqualTo("1");
            assertThat(server.problem()).isEmpty();

            blocked(false);
            follower.catchUp();
            assertThat(follower.blocked()).isEmpty();
            assertThat(follower.reached(GERMAN)).isEqualTo("2");
            assertThat(follower.documents()).containsEntry(GERMAN, 2L);
        }
    }

    private void blocked(boolean isBlocked) throws IOException, SearchAway {
        var request = new Request("PUT", "/tinh-de/_settings");
        request.setJsonEntity("{\"index.blocks.read_only_allow_delete\": " + (isBlocked ? "true" : "null") + "}");
        server.plain().performRequest(request);
    }
}

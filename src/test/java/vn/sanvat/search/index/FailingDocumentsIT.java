package vn.sanvat.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sanvat.SiteTest;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.connection.SearchProperties;
import vn.sanvat.search.connection.SearchServer;

/** What is wrong with one entry holds up no other, whatever it is. In a language of its own, beside the site's indexes. */
@SiteTest
class FailingDocumentsIT {
    private static final Language GERMAN = new Language("de");

    @TempDir
    private Path folder;

    @Autowired
    private SearchServer server;

    @Autowired
    private SearchProperties properties;

    @Autowired
    private Search search;

    @BeforeEach
    void waitForTheServer() {
        SearchReady.await(search);
    }

    /** Fails at some titles, in whatever way. */
    private static VietnameseOrder.Key order(String title) {
        if (title.startsWith("Kaputt")) {
            throw new ArrayIndexOutOfBoundsException("7");
        }
        return new VietnameseOrder().key(title);
    }

    private static Catalogue at(String revision, ContentFolder content) {
        var read = content.read();
        return TestCatalogue.of(new Snapshot(
                revision, read.made(), read.site(), read.schema(), read.entries(), read.files(), read.faults()));
    }

    @Test
    void anEntryThatFailsIsNamedAndLaterOnesAreIndexed() throws SearchAway {
        var content = new ContentFolder(folder)
                .with("site.yml", "name: {de: Probe}\nlanguages: [de]\n")
                .entry("stories/a.md", "Anfang")
                .entry("stories/k.md", "Kaputt");
        var catalogue = new AtomicReference<Catalogue>(at("1", content));
        try (var follower =
                new IndexFollower(server, catalogue::get, new Markdown(), FailingDocumentsIT::order, properties, "")) {
            follower.rebuild();
            assertThat(follower.documents()).containsEntry(GERMAN, 1L);
            assertThat(follower.failed()).containsOnlyKeys("story/k (de)");
            assertThat(follower.failed().toString()).contains("ArrayIndexOutOfBoundsException");

            catalogue.set(at("2", content.entry("stories/l.md", "Kaputt auch").entry("stories/z.md", "Zuletzt")));
            follower.catchUp();
            assertThat(follower.documents()).containsEntry(GERMAN, 2L);
            assertThat(follower.failed()).containsOnlyKeys("story/k (de)", "story/l (de)");
        }
        try (var next =
                new IndexFollower(server, catalogue::get, new Markdown(), FailingDocumentsIT::order, properties, "")) {
            next.catchUp();
            assertThat(next.failed()).as("after a restart").containsOnlyKeys("story/k (de)", "story/l (de)");
            catalogue.set(at("3", content.entry("stories/k.md", "Kein Fehler")));
            next.catchUp();
            assertThat(next.failed()).containsOnlyKeys("story/l (de)");
            assertThat(next.documents()).containsEntry(GERMAN, 3L);
        }
    }

    @Test
    void aDocumentThatTheServerRefusesHoldsUpNoOther() throws IOException, SearchAway {
        var index = new LanguageIndex(
                server.index(), new IndexDefinition(properties), new Language("fr"), properties, () -> {});
        var name = index.create(System.currentTimeMillis());
        var failed = index.write(
                name,
                List.of(document("a", "2026-01-01"), document("b", "never"), document("c", "2026-01-01")),
                List.of(),
                text -> text);
        assertThat(failed).containsOnlyKeys("story/b");
        assertThat(failed.get("story/b")).contains("newest");
        assertThat(index.fingerprints(name)).containsOnlyKeys("story/a", "story/c");
        index.reached(name, "1", failed);
        assertThat(index.failed(name)).isEqualTo(failed);
        assertThat(index.reached(name)).isEqualTo("1");
    }

    private static IndexDocument document(String slug, String newest) {
        var id = EntryId.of(EntryType.STORY, slug);
        return IndexDocument.of(id, new TreeMap<>(Map.of("id", id.toString(), "newest", newest)), "");
    }
}

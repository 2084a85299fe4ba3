package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;
import vn.sanvat.content.BrokenContent;
import vn.sanvat.content.BrokenContent.Kind;
import vn.sanvat.content.BrokenContent.Way;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.live.TestContent;

/** The whole site, started when every kind of file and both themes are broken, each in another way. */
@TestInstance(Lifecycle.PER_CLASS)
class BrokenAtTheStartIT {
    private final Map<Kind, String> broken = new LinkedHashMap<>();
    private Path home;
    private OwnSite site;
    private Asker visitor;
    private DeskClient desk;

    @BeforeAll
    void start(@TempDir Path empty) throws IOException {
        home = empty;
        var folder = new ContentFolder(Files.createDirectories(home.resolve("content")));
        BrokenContent.kinds().forEach(kind -> folder.with(kind.path(), kind.good()));
        folder.with("site.yml", good("site.yml") + "theme: hoi-an\n");
        try (var history = ContentHistory.open(folder.path(), home.resolve("data/history"), Clock.systemUTC())) {
            assertThat(TestContent.of(history).faults()).isEmpty();
        }
        breakEach(folder);
        var themes = new ContentFolder(home.resolve("themes"));
        themes.with("hoi-an/theme.yml", "name: hoi-an\n\tcontract: 1\n");
        themes.with("default/theme.yml", Files.readString(Path.of("themes/default/theme.yml")));
        themes.with("default/templates/home.html", "<!DOCTYPE html>\n<html>\n<body>\n<main>\n<h1 th:te");
        site = OwnSite.start(home);
        visitor = new Asker(site.port());
        var people = DeskPeople.of(site);
        desk = people.signedIn(site.port(), people.administrator());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static String good(String path) {
        return BrokenContent.kinds().stream()
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow()
                .good();
    }

    /** The ways go round, so that each is met by some; {@code ops.BrokenFilesTests} tries each on each. */
    private void breakEach(ContentFolder folder) {
        var ways = Way.values();
        for (var kind : BrokenContent.kinds()) {
            var way = ways[broken.size() % ways.length];
            var text = kind.broken(kind.isHarmless(way) ? Way.MERGE_MARKS : way);
            folder.with(kind.path(), text);
            broken.put(kind, text);
        }
    }

    @Test
    void everyPageShowsTheLastGoodVersion() {
        assertThat(visitor.get("/").body()).contains("Xứ Sen", "/theme/default/site-");
        broken.keySet().stream()
                .filter(kind -> !kind.words().isEmpty() && !kind.page().isEmpty())
                .forEach(kind -> {
                    var page = visitor.get(kind.page());
                    assertThat(page.statusCode()).as(kind.page()).isEqualTo(200);
                    assertThat(page.body()).contains(kind.words());
                });
        assertThat(visitor.get("/san-pham/tra-cu").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/san-pham/tra-sen"));
        for (var page : List.of("/san-pham", "/lich", "/ban-do", "/hanh-trinh", "/vung", "/nhom", "/sitemap.xml")) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void healthAndDeskNameEachFile() {
        var health = visitor.get("/actuator/health").body();
        var shown = desk.get("/admin").body();
        assertThat(health).contains("\"faults\":" + broken.size());
        broken.keySet().stream()
                .map(Kind::path)
                .sorted()
                .limit(20)
                .forEach(path -> assertThat(health).containsPattern("\"" + path + ":[1-9]"));
        for (var kind : broken.keySet()) {
            assertThat(shown).containsPattern("content/" + kind.path() + ":[1-9]");
        }
        assertThat(health)
                .startsWith("{")
                .contains(
                        "\"status\":\"UP\"",
                        "\"themes/hoi-an/theme.yml:2: ",
                        "\"themes/default/templates/home.html:5: ");
        assertThat(shown)
                .contains("themes/hoi-an/theme.yml:2: không đọc được YAML")
                .containsPattern("themes/default/templates/home\\.html:5: [^<]*(chưa được đóng|không đọc được)");
    }

    @Test
    void nothingWritesOverThem() {
        broken.forEach((kind, text) ->
                assertThat(home.resolve("content").resolve(kind.path())).hasContent(text));
    }
}

package vn.sanvat.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.accounts.Role;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.live.Content;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/** The example queries of the sample content find what they should, and the desk says so or what is wrong. */
@SiteTest
class ExamplePagesIT {
    private static final Path FILE = TestHome.FOLDER.resolve("content/taxonomy/queries.yml");

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private DeskPeople people;

    @Autowired
    private Search search;

    private DeskClient desk;

    @BeforeEach
    void signIn() {
        desk = people.signedIn(port, people.administrator());
        SearchReady.await(search);
    }

    @Test
    void allExamplesAreAskedWithOnePress() {
        assertThat(desk.get("/admin/search").body()).contains("ngux coocs", "xe máy honda", "Không nên thấy gì");
        var page = desk.post("/admin/search").body();
        assertThat(page).contains("truy vấn đều tìm thấy đúng", "đứng đầu là").doesNotContain("badge warn");
    }

    @Test
    void whatIsNotFoundIsNamed() throws IOException {
        var before = Files.readString(FILE);
        try {
            Files.writeString(FILE, """
                    queries:
                      - {q: chả bò phước hà, wanted: [products/ngu-coc-duy-oanh, products/cha-bo-phuoc-ha]}
                      - {q: ngũ cốc, nothing: true}
                      - {q: trà, wanted: [products/khong-co]}
                    """);
            content.refresh();
            SearchReady.await(search);
            assertThat(desk.post("/admin/search").body())
                    .contains("3 trong 3 truy vấn chưa đúng", "Không thấy “Ngũ cốc Duy Oanh”.")
                    .doesNotContain("Không thấy “Chả bò Phước Hà”");
            assertThat(content.faults())
                    .anyMatch(fault -> fault.key().equals("queries.gone")
                            && fault.line() == 4
                            && fault.arguments().contains("products/khong-co"));
        } finally {
            Files.writeString(FILE, before);
            content.refresh();
        }
    }

    @Test
    void onlyAdministratorsComeIn() {
        var editor = people.signedIn(port, people.person("searching", Role.EDITOR));
        assertThat(editor.get("/admin/search").statusCode()).isEqualTo(403);
        assertThat(editor.post("/admin/search").statusCode()).isEqualTo(403);
    }
}

package vn.sanvat.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.accounts.Role;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.live.Content;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/** Search is tended on the desk: why, what stands first, synonyms; what is saved holds at once and lies in git. */
@SiteTest
class TendSearchIT {
    private static final Path TAXONOMY = TestHome.FOLDER.resolve("content/taxonomy");
    private static final Path PINS = TAXONOMY.resolve("pins.yml");
    private static final Path SYNONYMS = TAXONOMY.resolve("synonyms.txt");
    private static final String OIL = "products/dau-me-den-bao-tam";

    @LocalServerPort
    private int port;

    @Autowired
    private Content content;

    @Autowired
    private DeskPeople people;

    @Autowired
    private Search search;

    private DeskClient desk;
    private String before;

    @BeforeEach
    void signIn() throws IOException {
        desk = people.signedIn(port, people.administrator());
        before = Files.readString(SYNONYMS);
        SearchReady.await(search);
    }

    @AfterEach
    void putBack() throws IOException {
        Files.deleteIfExists(PINS);
        Files.writeString(SYNONYMS, before);
        content.refresh();
        SearchReady.await(search);
    }

    private String reader(String words) {
        return Jsoup.parse(new Asker(port)
                        .get("/tim-kiem?q=" + words.replace(" ", "+"))
                        .body())
                .select("main")
                .text();
    }

    @Test
    void saysInWordsWhyAnEntryStandsThere() {
        var page = Jsoup.parse(
                desk.get("/admin/search/why?q=ocop+4+sao+h%E1%BB%99i+an").body());
        assertThat(page.select("main").text())
                .contains("Lời tìm được đọc thế nào", "số sao: 4", "vùng: ", "Đúng điều lời tìm nêu");
        assertThat(page.select("ol.rows > li")).hasSizeGreaterThan(3);
        assertThat(desk.get("/admin/search/why?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm").body())
                .contains("Tên có “nước mắm” liền nhau");
        assertThat(desk.get(
                                "/admin/search/why?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm&entry=https://sanvat.example/san-pham/dau-me-den-bao-tam")
                        .body())
                .contains("Những lời này không tìm ra");
        assertThat(desk.get("/admin/search/why?q=a&entry=khong-co").statusCode())
                .isEqualTo(400);
        assertThat(desk.get("/admin/search/why?q=" + "a".repeat(201)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsPutFirstOnTheDeskStandsFirstForReadersAndLiesInGit() throws IOException {
        var answer = desk.post(
                "/admin/search/pins",
                "q",
                "quà biếu",
                "lang",
                "vi",
                "entry",
                OIL,
                "what",
                "first",
                "until",
                "2099-01-31");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Files.readString(PINS))
                .isEqualTo("pins:\n  - q: quà biếu\n    lang: vi\n    first: [" + OIL + "]\n    until: 2099-01-31\n");
        SearchReady.await(search);
        assertThat(reader("quà biếu"))
                .containsSubsequence("Danh sách Bản đồ", "Dầu mè đen Bảo Tâm", "Cắm bút Chùa Cầu");
        assertThat(desk.get("/admin/search/why?q=qu%C3%A0+bi%E1%BA%BFu").body()).contains("được ghim");
        assertThat(desk.get("/admin/search/pins").body()).contains("quà biếu", "2099-01-31");
        assertThat(desk.get("/admin/audit").body()).contains("đổi cách tìm kiếm");

        desk.post("/admin/search/pins", "q", "quà biếu", "lang", "vi", "entry", OIL, "what", "hidden");
        assertThat(Files.readString(PINS)).contains("hidden: [" + OIL).doesNotContain("first:");
        desk.post("/admin/search/pins", "q", "quà biếu", "lang", "vi", "entry", OIL, "what", "gone");
        assertThat(Files.readString(PINS)).doesNotContain("quà biếu");
        assertThat(desk.get("/admin/search/pins").body()).contains("Chưa có ghim nào");
    }

    @Test
    void whatOthersWroteIntoTheFileStaysAndABrokenOneIsNotWrittenOver() throws IOException {
        Files.writeString(PINS, "# của tỉnh\npins:\n  - {q: trà, first: [" + OIL + "]} # mùa xuân\n");
        content.refresh();
        desk.post("/admin/search/pins", "q", "quà biếu", "entry", OIL, "what", "first");
        assertThat(Files.readString(PINS)).startsWith("# của tỉnh\npins:\n").contains("trà", "quà biếu");

        Files.writeString(PINS, "pins:\n  - {q: trà, first: [" + OIL + "]\n");
        content.refresh();
        var refused = desk.post("/admin/search/pins", "q", "cà phê", "entry", OIL, "what", "first");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("taxonomy/pins.yml", "value=\"cà phê\"");
        assertThat(Files.readString(PINS)).doesNotContain("cà phê");
    }

    @Test
    void aChangeOfSynonymsIsSeenBeforeItIsSaved() throws IOException {
        assertThat(reader("xe máy honda")).doesNotContain("Nước mắm");
        var tried = desk.post("/admin/search/synonyms", "added", "xe máy honda, nước mắm", "then", "try");
        assertThat(Jsoup.parse(tried.body()).select("[role=status]").text())
                .contains("1 truy vấn mẫu sẽ không còn thấy điều phải thấy", "kém đi", "xe máy honda");
        assertThat(tried.body()).contains("xe máy honda, nước mắm</textarea>");
        assertThat(Files.readString(SYNONYMS)).isEqualTo(before);

        desk.post("/admin/search/synonyms", "added", "xe máy honda, nước mắm", "then", "save");
        SearchReady.await(search);
        assertThat(reader("xe máy honda")).contains("Nước mắm");
        assertThat(Files.readString(SYNONYMS)).isEqualTo(before.stripTrailing() + "\nxe máy honda, nước mắm\n");

        desk.post("/admin/search/synonyms", "before", "xe máy honda, nước mắm", "after", "", "then", "save");
        assertThat(Files.readString(SYNONYMS)).isEqualTo(before.stripTrailing() + "\n");
        var gone = desk.post(
                "/admin/search/synonyms", "before", "xe máy honda, nước mắm", "after", "xe, máy", "then", "save");
        assertThat(gone.statusCode()).isEqualTo(409);
        var noRule = desk.post("/admin/search/synonyms", "added", "một mình", "then", "try");
        assertThat(noRule.statusCode()).isEqualTo(400);
        assertThat(noRule.body()).contains("“một mình” không phải là một quy tắc", "một mình</textarea>");
    }

    @Test
    void onlyAdministratorsComeIn() {
        var editor = people.signedIn(port, people.person("tending", Role.EDITOR));
        for (var page : new String[] {"why", "pins", "synonyms"}) {
            assertThat(editor.get("/admin/search/" + page).statusCode()).isEqualTo(403);
        }
        assertThat(editor.post("/admin/search/pins", "q", "a", "entry", OIL, "what", "first")
                        .statusCode())
                .isEqualTo(403);
        assertThat(editor.post("/admin/search/synonyms", "added", "a, b").statusCode())
                .isEqualTo(403);
    }
}

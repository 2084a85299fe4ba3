package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;

/** Stars whose 36 months are over are never shown as if they still held. The years are right on any day of the test. */
class RecognitionPagesIT {
    private static final String OVER = "công nhận năm 2019, đã quá 36 tháng; chưa rõ đã được công nhận lại hay chưa";

    @TempDir
    private static Path home;

    private static OwnSite site;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        var content = home.resolve("content");
        write(content.resolve("site.yml"), "name: {vi: Thử}\nlanguages: [vi, en]\n");
        write(
                content.resolve("taxonomy/categories.yml"),
                "categories:\n  - {code: I, slug: thuc-pham, name: Thực phẩm}\n");
        product("cu", "Mắm cũ", "{stars: 4, year: 2019}");
        product("moi", "Trà mới", "{stars: 3, issued: 2099-05-01}");
        product("mo-ho", "Gốm mơ hồ", "{stars: 5}");
        product("hai-lan", "Nón hai lần", "{stars: 3, year: 2018}, {stars: 4, year: 2100}");
        write(content.resolve("products/khong-sao.md"), "---\ntitle: Chiếu\ncategory: I\n---\n\nChiếu.\n");
        site = OwnSite.start(home);
        asker = new Asker(site.port());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void thePageOfAnEntrySaysThatTheMonthsAreOver() {
        assertThat(page("/san-pham/cu"))
                .contains("class=\"badge past\"")
                .contains("Được công nhận OCOP 4 sao năm 2019")
                .contains("Đã quá 36 tháng; chưa rõ đã được công nhận lại hay chưa.");
        assertThat(own("/san-pham/moi")).contains("class=\"badge\"").doesNotContain("quá 36 tháng", "chưa rõ");
        assertThat(page("/san-pham/mo-ho")).contains("Được công nhận OCOP 5 sao, chưa rõ năm");
        assertThat(page("/en/products/cu")).contains("Past its 36 months; not known whether renewed.");
    }

    /** What the page says of the entry itself, without the cards of others below. */
    private static String own(String path) {
        return page(path).split("<section class=\"band joined")[0];
    }

    @Test
    void anEarlierRecognitionIsOverButWasRenewed() {
        assertThat(own("/san-pham/hai-lan"))
                .contains("class=\"badge past\"", "class=\"badge\"")
                .doesNotContain("chưa rõ đã được công nhận lại");
    }

    @Test
    void cardsAndRowsOfTheMapSayIt() {
        for (var path : new String[] {"/san-pham", "/ban-do", "/nhom/thuc-pham"}) {
            assertThat(page(path)).as(path).contains("<span class=\"stars past\">", OVER, "OCOP 3 sao, 2099");
        }
    }

    @Test
    void theHomePageShowsWhatIsRecognisedToday() {
        assertThat(page("/")).contains("Nón hai lần").doesNotContain("Mắm cũ", "Gốm mơ hồ");
    }

    @Test
    void listsMapFilesAndApiNarrowByIt() {
        assertThat(page("/san-pham?recognition=past"))
                .contains("Mắm cũ")
                .doesNotContain("Trà mới", "Gốm mơ hồ", "Chiếu");
        assertThat(page("/ban-do?recognition=unknown")).contains("Gốm mơ hồ").doesNotContain("Mắm cũ", "Trà mới");
        assertThat(page("/tim-kiem?recognition=current&type=product"))
                .contains("Trà mới", "Nón hai lần")
                .doesNotContain("Mắm cũ", "Gốm mơ hồ");
        assertThat(page("/san-pham.csv?recognition=current,unknown").lines()).hasSize(1 + 3);
        assertThat(page("/san-pham.csv?recognition=past")).contains(",4,2019,past,");
        assertThat(page("/san-pham.json?recognition=past")).contains("\"recognised\":2019,\"recognition\":\"past\"");
        assertThat(page("/api/v1/products?recognition=past"))
                .contains("\"total\":1", "\"recognition\":\"past\"")
                .contains("{\"value\":\"current\",\"label\":\"current\",\"count\":2");
        assertThat(page("/api/v1/products/mo-ho")).contains("\"state\":\"unknown\"");
        assertThat(asker.get("/api/v1/products?recognition=old").statusCode()).isEqualTo(400);
    }

    @Test
    void starsAreNoRatingForSearchEngines() {
        assertThat(page("/san-pham/cu"))
                .contains("\"Certification\"")
                .doesNotContain("aggregateRating", "AggregateRating", "ratingValue", "\"Rating\"", "\"review\"");
    }

    private static String page(String path) {
        var answer = asker.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static void product(String slug, String title, String recognitions) throws IOException {
        write(home.resolve("content/products/" + slug + ".md"), """
            ---
            title: %s
            category: I
            recognitions: [%s]
            ---

            %s.
            """.formatted(title, recognitions, title));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

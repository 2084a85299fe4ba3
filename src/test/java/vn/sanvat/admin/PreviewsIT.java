package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.published;
import static vn.sanvat.admin.OwnDesk.save;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sanvat.content.EntryType;

/** Previews show drafts as far as they go, and say what is missing. */
class PreviewsIT extends OwnDeskTest {
    private static final Pattern PICTURES = Pattern.compile("(?: src(?:set)?=|og:image\" content=)\"([^\"]+)\"");
    private static final Pattern CODES = Pattern.compile("=\"([^\"]*/q/[^\"]+)\"");

    private static HttpResponse<String> preview(String path) {
        return desk.visitor().get(ha.get(path).body().replaceAll("(?s).*data-url=\"(/xem-thu/[^\"]+)\".*", "$1"));
    }

    @Test
    void everyTypeIsShownFromItsFirstWord() {
        for (var type : EntryType.ofTheProduct()) {
            var path = begin(ha, type.key(), "Bắt đầu " + type.key());
            var preview = preview(path);
            assertThat(preview.statusCode()).as(type.key()).isEqualTo(200);
            assertThat(preview.body()).as(type.key()).contains("class=\"draft\"", "Chưa điền “Tóm tắt”.");
            assertThat(addresses(preview.body(), PICTURES)).as(type.key()).allSatisfy(PreviewsIT::isThere);
        }
    }

    @Test
    void aStallThatNobodySeesYetHasNoCode() {
        var event = begin(ha, "event", "Hội chợ chưa mở");
        var stall = List.of("f.stalls.0._row", "-1", "f.stalls.0.label", "Gian một");
        at(save(ha, event, from(ha, event), "save", "Hội chợ chưa mở", "Chữ.", stall.toArray(String[]::new)));
        var page = preview(event).body();
        assertThat(page).contains("Gian một");
        assertThat(addresses(page, CODES)).isEmpty();
    }

    @Test
    void whatNobodySeesYetLeadsToNoPagesOfItsOwn() {
        var route = begin(ha, "route", "Tuyến chưa mở");
        var stop = List.of("f.stops.0._row", "-1", "f.stops.0.name", "Bến thuyền", "f.days", "1");
        at(save(ha, route, from(ha, route), "save", "Tuyến chưa mở", "Chữ.", stop.toArray(String[]::new)));
        var fair = begin(ha, "event", "Phiên chợ chưa mở");
        var stall = List.of("f.stalls.0._row", "-1", "f.stalls.0.label", "Gian một");
        at(save(ha, fair, from(ha, fair), "save", "Phiên chợ chưa mở", "Chữ.", stall.toArray(String[]::new)));
        for (var shown : Map.of(route, "Bến thuyền", fair, "Gian một").entrySet()) {
            var page = preview(shown.getKey()).body();
            var slug = shown.getKey().replaceAll(".*/", "");
            assertThat(page).contains(shown.getValue());
            assertThat(addresses(page, Pattern.compile("(?:href|action)=\"([^\"]*/" + slug + "[/.][^\"]*)\"")))
                    .isEmpty();
            assertThat(addresses(page, Pattern.compile("(?:href|action)=\"()\"")))
                    .isEmpty();
        }
    }

    /** Addresses of the page that the pattern finds; several where it is a srcset. */
    private static List<String> addresses(String page, Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(",\\s+")))
                .map(each -> each.strip().split("\\s")[0].replaceFirst("^https?://[^/]+", ""))
                .distinct()
                .toList();
    }

    private static void isThere(String address) {
        assertThat(desk.visitor().get(address).statusCode()).as(address).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidAndTheRestIsShown() {
        var product = begin(ha, "product", "Sai nhiều chỗ");
        at(save(
                ha,
                product,
                from(ha, product),
                "save",
                "Sai nhiều chỗ",
                "Chữ vẫn hiện.",
                "f.recognitions.0._row",
                "-1",
                "f.recognitions.0.year",
                "2017",
                "f.location.lat",
                "xa",
                "f.producer",
                "Không Có Ai!"));
        var page = preview(product);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Chữ vẫn hiện.", "Chưa điền “Nhóm sản phẩm”.", "không phải “2017”")
                .doesNotContain("recognitions", "không phải “2018”");
        var event = begin(ha, "event", "Ngày sai");
        at(save(ha, event, from(ha, event), "save", "Ngày sai", "Chữ.", "f.when.repeats", "once", "f.when.start", "x"));
        assertThat(preview(event).body()).contains("Chữ.", "phải là một ngày có thật");
        at(save(ha, event, from(ha, event), "save", "", "Không tiêu đề."));
        assertThat(preview(event).body()).contains("Không tiêu đề.", "Chưa điền “Tiêu đề”.");
    }

    @Test
    void aTranslationHasTheMenuOfItsLanguageAndTheWordsThatAreTyped() {
        var path = published(ha, "Xem thử bản dịch", "Chữ.");
        assertThat(preview(path).body()).as("nothing is a draft").doesNotContain("class=\"draft\"");
        var english = at(ha.post(path + "/translate", "to", "en"));
        at(save(ha, english, from(ha, english), "save", "Half done", "Chữ.", "f.summary", "Short."));
        var page = preview(english).body();
        assertThat(page)
                .contains("<html lang=\"en\"", "Half done", "class=\"draft\"", ">Products<")
                .doesNotContain(">Sản phẩm<");
    }

    @ParameterizedTest
    @CsvSource({"summary, Tóm tắt", "body, Bài viết"})
    void anIncompleteTranslationIsPublishedWithAWarningAndTheSourceIsShown(String missing, String name) {
        var title = "Dịch thiếu " + missing;
        var path = published(ha, title, "Chữ của bản gốc.");
        var english = at(ha.post(path + "/translate", "to", "en"));
        assertThat(ha.get(english).body()).contains("Bản dịch còn thiếu hoặc còn nguyên chữ của bản gốc");
        at(translated(english, "save", missing, title));
        assertThat(ha.get(english).body()).contains("còn nguyên chữ của bản gốc: " + name + ". Đăng thì");
        assertThat(ha.get(at(translated(english, "publish", missing, title))).body())
                .contains("Đã đăng, nhưng bản dịch chưa đủ");
        var shown = path.replace("/admin/entries/", "/en/");
        assertThat(desk.visitor().get(shown).body())
                .contains("Chữ của bản gốc.")
                .doesNotContain("Translated " + title, "Translated words.");
        assertThat(ha.get(at(translated(english, "publish", "", title))).body())
                .doesNotContain("bản dịch chưa đủ", "còn nguyên chữ của bản gốc");
        assertThat(desk.visitor().get(shown).body()).contains("Translated words.");
    }

    /** @param missing what is left in the words of the source */
    private static HttpResponse<String> translated(String english, String then, String missing, String title) {
        return ha.post(
                english.replace("?", "/save?"),
                "from",
                from(ha, english),
                "then",
                then,
                "f.title",
                "Translated " + title,
                "f.summary",
                missing.equals("summary") ? "Tóm tắt." : "Translated summary.",
                "body",
                missing.equals("body") ? "Chữ của bản gốc." : "Translated words.");
    }
}

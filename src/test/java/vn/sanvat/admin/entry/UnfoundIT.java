package vn.sanvat.admin.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.published;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.sanvat.admin.OwnDesk;
import vn.sanvat.admin.Pages;
import vn.sanvat.content.live.Content;

/** What search does not have is named as people name it, and why is said in their language. */
class UnfoundIT {
    @TempDir
    private static Path home;

    private static OwnDesk desk;

    @BeforeAll
    static void start() throws IOException {
        desk = OwnDesk.start(home);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static UnfoundView view(String name, String detail) {
        return UnfoundView.of(name, detail, desk.get(Content.class).current());
    }

    private static List<String> home(String language, UnfoundView... views) {
        var request = new MockHttpServletRequest("GET", "/admin");
        request.setCookies(new Cookie("sanvat_language", language));
        var page = desk.get(Pages.class).show("home", request, Map.of("unfound", List.of(views)));
        return Stream.of(Jsoup.parse(Objects.requireNonNull(page.getBody())))
                .flatMap(parsed -> parsed.select(".broken > li").stream())
                .peek(line -> line.select("details").remove())
                .map(line -> line.text())
                .toList();
    }

    @Test
    void anEntryIsNamedByItsTitleInTheLanguageThatIsMeant() {
        var ha = desk.administrator();
        var path = published(ha, "Nghề dệt", "Chữ.");
        var english = at(ha.post(path + "/translate", "to", "en"));
        at(ha.post(
                english.replace("?", "/save?"),
                "from",
                from(ha, english),
                "then",
                "publish",
                "f.title",
                "Weaving",
                "f.summary",
                "Short.",
                "body",
                "Words."));
        var refused = view("story/nghe-det (vi)", "failed to parse field [newest] of type [date]");
        var unmade = view("story/nghe-det (en)", "java.lang.ArrayIndexOutOfBoundsException: 7");
        var gone = view("story/khong-con (vi)", "refused");
        assertThat(refused.url()).isEqualTo(path);
        assertThat(unmade.url()).isEqualTo(english);
        assertThat(view("nothing of ours", "refused").title()).isEqualTo("nothing of ours");
        assertThat(home("vi", refused, unmade, gone))
                .containsExactly(
                        "Nghề dệt Tiếng Việt Máy tìm kiếm không nhận nội dung của bài. Hãy sửa chỗ nêu trong chi tiết rồi"
                                + " đăng lại.",
                        "Weaving Tiếng Anh Phần mềm không chuẩn bị được bài này cho tìm kiếm. Hãy gửi chi tiết cho người"
                                + " chăm sóc trang.",
                        "khong-con Tiếng Việt Máy tìm kiếm không nhận nội dung của bài. Hãy sửa chỗ nêu trong chi tiết"
                                + " rồi đăng lại.");
        assertThat(home("en", unmade))
                .containsExactly("Weaving English The program could not prepare this entry for search. Send the detail"
                        + " to whoever looks after the site.");
    }
}

package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.published;
import static vn.sanvat.admin.OwnDesk.save;

import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;

/** What is refused is said where it was asked for, with what was typed, and nowhere else. */
class RefusedPlacesIT extends OwnDeskTest {
    private static final int PAGE = 48; // pictures of a page of the desk

    @Test
    void whatCannotBeDoneWithAnEntryIsSaidInItsPart() {
        published(ha, "Tên đã có", "Chữ.");
        var story = published(ha, "Muốn đổi tên", "Chữ.");
        var renamed = refused(ha.post(story + "/rename", "to", "ten-da-co"), 409);
        assertSaidIn(renamed, "details[open]:has(#to)", "ten-da-co");
        assertThat(renamed.select("#to").val()).isEqualTo("ten-da-co");
        var scheduled = refused(ha.post(story + "/schedule", "unpublishAt", "2020-01-01T00:00"), 400);
        assertSaidIn(scheduled, "details[open]:has(#unpublishAt)", "đã qua");
        var event = begin(ha, "event", "Chưa có ngày");
        assertSaidIn(refused(ha.post(event + "/repeat"), 409), "details[open]:has([action$=/repeat])", "ngày");
    }

    @Test
    void theCommentOfAReviewIsKeptWhenItCannotBeSent() {
        var author = person("reviewed", Grant.of(Role.AUTHOR));
        var path = begin(author, "story", "Bị trả lại");
        at(save(author, path, from(author, path), "submit", "Bị trả lại", "Chữ."));
        var comment = "Dài quá. ".repeat(200).strip();
        var tooLong = refused(ha.post(path + "/send-back", "comment", comment), 400);
        assertSaidIn(tooLong, "details[open]:has(#back)", "dài");
        assertThat(tooLong.select("#back").val()).isEqualTo(comment);
        at(save(ha, path, from(ha, path), "approve", "Bị trả lại", "Chữ."));
        var tooLate = refused(ha.post(path + "/send-back", "comment", "Sửa câu đầu."), 409);
        assertSaidIn(tooLate, "details[open]:has(#back)", "chưa đăng");
        assertThat(tooLate.select("#back").val()).isEqualTo("Sửa câu đầu.");
    }

    @Test
    void whatIsDoneWithAPictureIsSaidBesideIt() throws IOException {
        var path = begin(ha, "story", "Nhiều ảnh");
        var file = uploaded(path, Color.RED);
        for (var number = 0; number < 2 * PAGE; number++) {
            desk.file("media/2020/" + (1000 + number) + ".jpg", "x");
        }
        at(save(ha, path, from(ha, path), "publish", "Nhiều ảnh", "![Ảnh](../media/" + file + ")"));
        var used = refused(ha.post("/admin/media/delete", "path", file), 409);
        assertSaidIn(used, card(file), "Nhiều ảnh");
        var unread = refused(ha.upload("/admin/media/replace?confirmed=true", "path", file, new byte[] {1, 2, 3}), 415);
        assertSaidIn(unread, card(file), "JPEG");

        var shown = at(ha.upload("/admin/media/replace?confirmed=true", "path", file, DeskClient.picture(Color.BLUE)));
        var page = Jsoup.parse(ha.get(shown.replaceAll("#.*", "")).body());
        var replaced = page.select(".pictures > li:has([role=status])");
        assertThat(replaced.select("[role=status]").text()).isEqualTo("Đã thay ảnh ở mọi bài.");
        assertThat(replaced.attr("id"))
                .isEqualTo(shown.replaceAll(".*#", "").replace("%2F", "/"))
                .isNotEqualTo("picture-" + file);
    }

    private static String card(String file) {
        return ".pictures > li[id=picture-" + file + "]";
    }

    private static String uploaded(String path, Color color) throws IOException {
        var entry = path.substring("/admin/entries/".length());
        return ha.upload("/admin/media", "entry", entry, DeskClient.picture(color))
                .body()
                .replaceAll(".*\"file\":\"([^\"]+)\".*", "$1");
    }

    private static Document refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    private static void assertSaidIn(Document page, String place, String words) {
        assertThat(page.select(place + " .problem[autofocus]").text()).contains(words);
        assertThat(page.select(".problem[role=alert]:not([hidden])")).hasSize(1);
    }
}

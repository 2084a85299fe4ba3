package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.published;
import static vn.sanvat.admin.OwnDesk.save;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/** Somebody renames or deletes an entry while another writes in it, and who may not see an entry learns nothing of it. */
class GoneAndRenamedIT extends OwnDeskTest {
    private static HttpResponse<String> autosave(DeskClient client, String path, String from, String body) {
        var form = "_csrf=" + encoded(client.token()) + "&from=" + from + "&f.title=x&body=" + encoded(body);
        return client.send(client.request(path + "/save")
                .header("X-Autosave", "true")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aRenamingIsFollowedAlsoByADraftThatWasNeverPublic() {
        for (var path : List.of(published(ha, "Tên cũ một", "Chữ."), begin(ha, "story", "Tên cũ hai"))) {
            var start = from(ha, path);
            at(ha.post(path + "/rename", "to", path.endsWith("mot") ? "ten-giua-mot" : "ten-giua-hai"));
            var between = path.replace("ten-cu", "ten-giua");
            at(ha.post(between + "/rename", "to", path.endsWith("mot") ? "ten-moi-mot" : "ten-moi-hai"));
            var now = path.replace("ten-cu", "ten-moi");
            var saved = autosave(ha, path, start, "Viết ở địa chỉ cũ.");
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            assertThat(saved.body()).contains("\"here\":\"" + now + "\"");
            var next = saved.body().replaceAll("(?s).*\"from\":\"([0-9a-f]{40})\".*", "$1");
            assertThat(at(save(ha, path, next, "save", "Tên cũ", "Lưu ở địa chỉ cũ.")))
                    .startsWith(now);
            assertThat(at(ha.get(path))).isEqualTo(now);
            assertThat(at(ha.get(path + "/history?lang=vi"))).isEqualTo(now + "/history?lang=vi");
            assertThat(ha.get(now).body()).contains("Lưu ở địa chỉ cũ.</textarea>");
        }
    }

    @Test
    void afterADeletionTheWordsAreShownWithWhatCanBeDone() {
        var path = published(ha, "Bị xóa khi viết", "Đã đăng.");
        var start = from(ha, path);
        at(ha.post(path + "/delete", "confirmed", "true"));
        var told = autosave(ha, path, start, "Đang viết.");
        assertThat(told.statusCode()).isEqualTo(410);
        assertThat(told.body()).contains("Trần Thị Hà", "lưu trữ hoặc xóa bài này lúc");
        var page = save(ha, path, start, "save", "Bị xóa khi viết", "Đang viết & <giữ>.");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("Đang viết &amp; &lt;giữ&gt;.</textarea>", "name=\"restore\"", "action=\"/admin/new\"");
        var made = at(ha.post(
                "/admin/new",
                "type",
                "story",
                "title",
                "Bài từ chữ cũ",
                "request_id",
                "moi",
                "f.summary",
                "Tóm tắt giữ lại.",
                "f.tags",
                "một",
                "body",
                "Đang viết."));
        assertThat(ha.get(made).body()).contains("Đang viết.</textarea>", "Tóm tắt giữ lại.", ">một</textarea>");
        var sent = save(ha, path, start, "save", "Bị xóa khi viết", "Đang viết.", "press", "1764288000000-abcdef");
        assertThat(Jsoup.parse(sent.body())
                        .select("form[action=/admin/new] [name=press]")
                        .val())
                .isEqualTo("1764288000000-abcdef");
        var refused = ha.post(
                "/admin/new",
                "type",
                "story",
                "title",
                "Bài nữa",
                "region",
                "Không đâu cả",
                "f.tags",
                "hai",
                "press",
                "1764288000000-abcdef",
                "body",
                "Đang viết.");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Set-Cookie"))
                .as("nothing was saved")
                .isEmpty();
        assertThat(refused.body())
                .contains("name=\"f.tags\" value=\"hai\"", "Đang viết.</textarea>", "1764288000000-abcdef");
        var taken = ha.post("/admin/new", "type", "story", "title", "Bài nữa", "press", "1764288000000-abcdef");
        assertThat(taken.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("sanvat_saved=1764288000000-abcdef;"));
        assertThat(at(save(ha, path, start, "save", "Bị xóa khi viết", "Đang viết.", "restore", "true")))
                .startsWith(path);
        assertThat(ha.get(path).body()).contains("Đang viết.</textarea>");
        assertThat(desk.has("_trash/stories/bi-xoa-khi-viet.md")).isFalse();
    }

    @Test
    void whoMayNotTakeItBackIsShownTheWordsAllTheSame() {
        var author = person("gone-author", Grant.of(Role.AUTHOR));
        var path = published(ha, "Bị cất khi viết", "Đã đăng.");
        var start = from(author, path);
        at(ha.post(path + "/archive", "confirmed", "true"));
        var page = save(author, path, start, "submit", "Bị cất khi viết", "Chữ của người viết.");
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Chữ của người viết.</textarea>").doesNotContain("name=\"restore\"");
        assertThat(save(author, path, start, "save", "x", "x", "restore", "true")
                        .statusCode())
                .isEqualTo(403);
        assertThat(author.get(path).statusCode()).isEqualTo(410);
    }

    /** Foreign, absent, renamed and deleted entries answer the same to those who may not see them. */
    @Test
    void whatOneMayNotSeeLooksLikeWhatIsNotThere() {
        var there = published(ha, "Không cho xem", "Chữ.");
        var renamed = published(ha, "Không cho xem cũ", "Chữ.");
        at(ha.post(renamed + "/rename", "to", "khong-cho-xem-moi"));
        var deleted = published(ha, "Không cho xem xóa", "Chữ.");
        at(ha.post(deleted + "/delete", "confirmed", "true"));
        var absent = "/admin/entries/stories/khong-he-co";
        var limits = List.of(
                Grant.limited(Role.EDITOR, Set.of(), Set.of(EntryType.EVENT), Set.of()),
                Grant.limited(Role.EDITOR, Set.of("hue"), Set.of(), Set.of()),
                Grant.limited(Role.EDITOR, Set.of(), Set.of(), Set.of(new Language("en"))),
                Grant.of(Role.ORGANISER));
        for (var i = 0; i < limits.size(); i++) {
            var client = person("sees-not-" + i, limits.get(i));
            for (var path : List.of(there, renamed, "/admin/entries/stories/khong-cho-xem-moi", deleted, absent)) {
                for (var look : List.of("", "/history")) {
                    var answer = client.get(path + look);
                    assertThat(answer.statusCode())
                            .as(limits.get(i) + " " + path + look)
                            .isEqualTo(404);
                    assertThat(answer.body()).doesNotContain("Không cho xem");
                }
                for (var action : List.of(
                        "save",
                        "discard",
                        "take-back",
                        "schedule",
                        "send-back",
                        "rename",
                        "translate",
                        "repeat",
                        "restore",
                        "unpublish",
                        "archive",
                        "delete",
                        "history/restore")) {
                    assertThat(client.post(
                                            path + "/" + action,
                                            "comment",
                                            "x",
                                            "to",
                                            action.equals("translate") ? "fr" : "ten-khac",
                                            "from",
                                            "0".repeat(40),
                                            "body",
                                            "x",
                                            "confirmed",
                                            "true")
                                    .statusCode())
                            .as(limits.get(i) + " " + path + "/" + action)
                            .isEqualTo(404);
                }
            }
        }
    }

    @Test
    void theNextOwnerOfANameReadsNothingOfTheFormerOne() throws IOException {
        var path = begin(ha, "story", "Tên đổi chủ");
        at(save(ha, path, from(ha, path), "save", "Tên đổi chủ", "Bí mật của chủ cũ."));
        var secret = ha.get(path + "/history").body().replaceAll("(?s).*name=\"one\" value=\"([0-9a-f]{40})\".*", "$1");
        at(ha.post(path + "/rename", "to", "ten-cua-chu-cu"));
        desk.file("_drafts/stories/ten-doi-chu.md", "---\ntitle: Chủ mới\n---\nChữ mới.\n");
        var history = ha.get(path + "/history").body();
        assertThat(history).contains("đổi tệp trên đĩa").doesNotContain("bắt đầu viết", secret);
        assertThat(ha.get(path + "/history?one=" + secret + "&other=" + secret).statusCode())
                .isEqualTo(404);
        assertThat(ha.post(path + "/history/restore", "revision", secret).statusCode())
                .isEqualTo(404);
        assertThat(ha.get("/admin/entries/stories/ten-cua-chu-cu/history").body())
                .as("the entry takes its history along")
                .contains("bắt đầu viết", "đổi địa chỉ trang", secret);
    }

    @Test
    void theSameRequestOfAnotherPersonIsAnotherEntry() {
        var mine = begin(ha, "story", "Cùng một yêu cầu");
        var author = person("same-request", Grant.of(Role.AUTHOR));
        assertThat(begin(author, "story", "Cùng một yêu cầu")).isEqualTo(mine + "-2");
        assertThat(begin(author, "story", "Cùng một yêu cầu"))
                .as("the same press of the same person")
                .isEqualTo(mine + "-2");
    }

    @Test
    void aTranslatorBeginsFromWhatTheyMayRead() {
        var path = published(ha, "Nguồn để dịch", "Chữ đã đăng.");
        at(save(ha, path, from(ha, path), "save", "Nguồn để dịch", "Chữ chưa ai được đọc."));
        var draft = begin(ha, "story", "Nháp không cho dịch");
        var translator =
                person("only-english", Grant.limited(Role.AUTHOR, Set.of(), Set.of(), Set.of(new Language("en"))));
        var english = at(translator.post(path + "/translate", "to", "en"));
        assertThat(translator.get(english).body())
                .contains("Chữ đã đăng.</textarea>")
                .doesNotContain("Chữ chưa ai được đọc.");
        assertThat(translator.post(draft + "/translate", "to", "en").statusCode())
                .isEqualTo(404);
        assertThat(desk.has("_drafts/stories/nhap-khong-cho-dich.en.md")).isFalse();
    }
}

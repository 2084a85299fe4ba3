package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.published;
import static vn.sanvat.admin.OwnDesk.save;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;

/** Throwing away and taking back: drafts, translations, entries and pictures. */
class DiscardingIT extends OwnDeskTest {
    private static int visited(String path) {
        return desk.visitor().get(path).statusCode();
    }

    @Test
    void oneKeyAndBackAgainLeavesNoDraft() {
        var path = published(ha, "Một phím", "Chữ  có hai dấu cách.\n\n* sao");
        var start = from(ha, path);
        at(save(ha, path, start, "save", "Một phím", "Chữ  có hai dấu cách.\n\n* saox"));
        assertThat(ha.get(path).body()).contains("Đang đăng, có bản nháp");
        at(save(ha, path, from(ha, path), "save", "Một phím", "Chữ  có hai dấu cách.\n\n* sao"));
        assertThat(ha.get(path).body()).doesNotContain("Đang đăng, có bản nháp");
        assertThat(desk.has("_drafts/stories/mot-phim.md")).isFalse();
        assertThat(desk.has("_drafts/stories/mot-phim.yml")).isFalse();
        assertThat(at(save(ha, path, from(ha, path), "save", "Một phím", "Lại viết.")))
                .contains("done=save");
    }

    @Test
    void changesAreDiscardedAndTakenBackWithOnePress() {
        var path = published(ha, "Bỏ thay đổi", "Đã đăng.");
        at(save(ha, path, from(ha, path), "save", "Bỏ thay đổi", "Chưa đăng."));
        var after = at(ha.post(path + "/discard"));
        var page = ha.get(after).body();
        assertThat(page).contains("Đã đăng.</textarea>", "action=\"" + path + "/take-back\"");
        assertThat(visited("/cau-chuyen/bo-thay-doi")).isEqualTo(200);
        assertThat(ha.get(at(ha.post(path + "/take-back"))).body()).contains("Chưa đăng.</textarea>");
        assertThat(ha.post(path + "/take-back").statusCode())
                .as("there is a draft again")
                .isEqualTo(409);
        at(save(ha, path, from(ha, path), "publish", "Bỏ thay đổi", "Chưa đăng."));
        assertThat(ha.post(path + "/discard").statusCode()).as("no draft").isEqualTo(409);
    }

    @Test
    void whatWasNeverPublicGoesToTheTrashAndItsAuthorTakesItBack() {
        var author = desk.people().signedIn(desk.port(), desk.people().person("discards", Role.AUTHOR));
        var path = begin(author, "story", "Chưa từng đăng");
        at(save(author, path, from(author, path), "save", "Chưa từng đăng", "Nháp đầu."));
        var after = at(author.post(path + "/discard"));
        assertThat(author.get(after).body()).contains("action=\"" + path + "/take-back\"");
        assertThat(desk.has("_drafts/stories/chua-tung-dang.md")).isFalse();
        assertThat(ha.get("/admin/entries?state=deleted").body())
                .as("the trash says who, and has a button")
                .contains("Người discards", "action=\"" + path + "/restore\"");
        assertThat(author.get(path + "/history").body()).contains("action=\"" + path + "/take-back\"");
        at(author.post(path + "/take-back"));
        assertThat(author.get(path).body()).contains("Nháp đầu.</textarea>");
    }

    @Test
    void anAuthorCannotDiscardWhatIsPublic() {
        var author = desk.people().signedIn(desk.port(), desk.people().person("discards-not", Role.AUTHOR));
        var path = published(ha, "Không của ai", "Đã đăng.");
        assertThat(author.post(path + "/discard").statusCode()).isEqualTo(409);
        assertThat(author.post(path + "/delete", "confirmed", "true").statusCode())
                .isEqualTo(403);
        assertThat(visited("/cau-chuyen/khong-cua-ai")).isEqualTo(200);
    }

    @Test
    void nothingGoesOfflineWithoutAQuestion() {
        var path = published(ha, "Hỏi trước", "Chữ.");
        var english = at(ha.post(path + "/translate", "to", "en"));
        at(save(ha, english, from(ha, english), "publish", "Ask first", "Words."));
        for (var what : new String[] {"unpublish", "archive", "delete"}) {
            var question = ha.post(path + "/" + what);
            assertThat(question.statusCode()).as(what).isEqualTo(409);
            assertThat(question.body())
                    .as("both pages that go are named")
                    .contains("/cau-chuyen/hoi-truoc", "/en/stories/hoi-truoc", "name=\"confirmed\"");
        }
        assertThat(visited("/cau-chuyen/hoi-truoc")).isEqualTo(200);
        var list = ha.get(at(ha.post(path + "/delete", "confirmed", "true"))).body();
        assertThat(list).contains("action=\"" + path + "/restore\"");
        at(ha.post(path + "/restore"));
        assertThat(ha.get(english).body()).contains("Words.</textarea>");
    }

    @Test
    void aTranslationGoesAloneAndComesBack() {
        var path = published(ha, "Bản dịch đi", "Chữ.");
        var english = at(ha.post(path + "/translate", "to", "en"));
        at(save(ha, english, from(ha, english), "publish", "It goes", "Words."));
        assertThat(ha.get(english).body()).contains(path + "/unpublish?lang=en", path + "/delete?lang=en");
        assertThat(ha.post(path + "/delete?lang=en").body())
                .contains("/en/stories/ban-dich-di")
                .doesNotContain("/cau-chuyen/ban-dich-di");
        at(ha.post(path + "/delete?lang=en", "confirmed", "true"));
        assertThat(visited("/cau-chuyen/ban-dich-di")).isEqualTo(200);
        assertThat(desk.visitor().get("/en/stories/ban-dich-di").body()).doesNotContain("Words.");
        assertThat(ha.get("/admin/entries?state=deleted").body()).contains("It goes");
        at(ha.post(path + "/restore?lang=en"));
        assertThat(ha.get(english).body()).contains("Words.</textarea>");
        at(ha.post(path + "/discard?lang=en"));
        at(ha.post(path + "/take-back?lang=en"));
        assertThat(ha.get(english).body()).contains("Words.</textarea>");
    }

    @Test
    void manyAtOnceAreSaidAskedAndToldOneByOne() {
        var ready = begin(ha, "story", "Nhiều bài một");
        at(save(ha, ready, from(ha, ready), "save", "Nhiều bài một", "Chữ."));
        var empty = begin(ha, "story", "Nhiều bài hai");
        var question = ha.post(
                "/admin/entries",
                "what",
                "publish",
                "entry",
                "stories/nhieu-bai-mot.md",
                "entry",
                "stories/nhieu-bai-hai.md",
                "entry",
                "stories/khong-co.md");
        assertThat(question.body())
                .contains("1 bài này sẽ được đăng", "Không đăng được 2 bài", "“Tóm tắt”", "Không có bài này.");
        assertThat(visited("/cau-chuyen/nhieu-bai-mot")).isEqualTo(404);
        var seen = question.body().replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]{40})\".*", "$1");
        var confirmed =
                new String[] {"what", "publish", "confirmed", "true", "entry", "stories/nhieu-bai-mot.md", "seen", seen
                };
        at(save(ha, ready, from(ha, ready), "save", "Nhiều bài một", "Sửa sau khi hỏi."));
        assertThat(ha.post("/admin/entries", confirmed).body())
                .as("nobody publishes what they have not seen")
                .contains("Không đăng được 1 bài");
        at(save(ha, ready, from(ha, ready), "save", "Nhiều bài một", "Chữ."));
        assertThat(ha.post("/admin/entries", confirmed).body()).contains("Đã đăng 1 bài");
        assertThat(visited("/cau-chuyen/nhieu-bai-mot")).isEqualTo(200);
        assertThat(ha.get(empty).statusCode()).isEqualTo(200);
    }

    @Test
    void listsSayWhoSavedLast() {
        var author = desk.people().signedIn(desk.port(), desk.people().person("saves-last", Role.AUTHOR));
        var path = begin(ha, "story", "Ai lưu sau cùng");
        at(save(author, path, from(author, path), "save", "Ai lưu sau cùng", "Chữ."));
        assertThat(ha.get("/admin/entries?q=ai+luu+sau").body()).contains("Người saves-last");
        assertThat(author.get("/admin").body()).contains("Ai lưu sau cùng");
    }

    @Test
    void listsSayWhenItWasSavedLast() throws IOException {
        var path = begin(ha, "story", "Lưu lúc nào");
        at(save(ha, path, from(ha, path), "save", "Lưu lúc nào", "Chữ."));
        var note = "_drafts/stories/luu-luc-nao.yml";
        var begun = desk.read(note).replaceFirst("(?m)^at: .*$", "at: 2020-01-02T03:04:05Z");
        desk.file(note, begun.replaceFirst("(?m)^saved_at: .*$", "saved_at: 2021-02-03T04:05:06Z"));
        assertThat(ha.get("/admin/entries?q=luu+luc+nao").body())
                .contains("3/2/2021")
                .doesNotContain("2/1/2020");
    }

    @Test
    void theHistoryFoldsSavesOfOnePersonThatFollowEachOther() {
        var path = begin(ha, "story", "Lưu nhiều lần");
        for (var client : List.of(ha, ha, ha, person("folds", Grant.of(Role.EDITOR)), ha)) {
            var from = from(client, path);
            at(save(client, path, from, "save", "Lưu nhiều lần", "Chữ từ " + from));
        }
        var page = ha.get(path + "/history").body();
        assertThat(page).contains("(3 lần)").doesNotContain("(2 lần)", "(4 lần)", "(5 lần)");
        assertThat(page.split("name=\"one\"", -1))
                .as("three, one of another person, one, and the beginning")
                .hasSize(1 + 4);
    }

    @Test
    void whatWasAskedForStaysToBeSeenUntilItIsPublic() {
        var author = desk.people().signedIn(desk.port(), desk.people().person("asked", Role.AUTHOR));
        var path = begin(author, "story", "Lời nhắn còn");
        at(save(author, path, from(author, path), "submit", "Lời nhắn còn", "Một."));
        ha.post(path + "/send-back", "comment", "Thiếu nguồn.");
        at(save(author, path, from(author, path), "submit", "Lời nhắn còn", "Hai."));
        assertThat(ha.get(path).body()).contains("Thiếu nguồn.");
        assertThat(ha.get(path + "/history").body())
                .as("and stays in the history")
                .contains("Thiếu nguồn.");
    }
}

package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.Content;

/** What editors do, over HTTP, with the real content, git and database. */
@SiteTest
class EditingIT {
    private static final Pattern FROM = Pattern.compile("name=\"from\" value=\"([0-9a-f]{40})\"");
    private static final String STORIES = "/admin/entries/stories/";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Content content;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private DeskPeople people;

    private DeskClient ha;
    private Asker site;

    @BeforeEach
    void signIn() {
        ha = people.signedIn(port, people.administrator());
        site = new Asker(port);
    }

    @AfterEach
    void removeWhatWasMade() {
        content.refresh();
        content.current().entries().keySet().stream()
                .filter(id -> id.slug().value().startsWith("thu-"))
                .forEach(id -> ha.post(path(id) + "/delete", "confirmed", "true"));
    }

    private static String path(EntryId id) {
        return "/admin/entries/" + id.type().folder() + "/" + id.slug();
    }

    /** @return the address of the new entry on the desk */
    private String begin(DeskClient client, String type, String title) {
        var answer = client.post("/admin/new", "type", type, "title", title, "request_id", title);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String from(DeskClient client, String path) {
        var found = FROM.matcher(client.get(path).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> save(
            DeskClient client, String path, String from, String then, String title, String body) {
        return client.post(
                path + "/save", "from", from, "then", then, "f.title", title, "f.summary", "Tóm tắt.", "body", body);
    }

    private String published(String title, String body) {
        var path = begin(ha, "story", title);
        assertThat(save(ha, path, from(ha, path), "publish", title, body).statusCode())
                .isEqualTo(303);
        return path;
    }

    private String publicPage(String path) {
        return site.get("/cau-chuyen/" + path.substring(STORIES.length())).body();
    }

    @Test
    void aDraftIsNotPublicUntilItIsPublishedAndThenAtOnce() {
        var path = begin(ha, "story", "Thử đăng bài");
        var slug = path.substring(STORIES.length());
        assertThat(site.get("/cau-chuyen/" + slug).statusCode()).isEqualTo(404);
        save(ha, path, from(ha, path), "save", "Thử đăng bài", "Chữ nháp.");
        assertThat(site.get("/cau-chuyen/" + slug).statusCode()).isEqualTo(404);
        save(ha, path, from(ha, path), "publish", "Thử đăng bài", "Chữ **đã đăng**.");
        assertThat(publicPage(path)).contains("<strong>đã đăng</strong>");
        assertThat(audit.find(new AuditLog.Query("", "entry.publish", "story/" + slug, "", 5)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.revision()).hasSize(40));
    }

    @Test
    void theSamePressTwiceMakesOneEntry() {
        var once = begin(ha, "story", "Thử bấm hai lần");
        assertThat(begin(ha, "story", "Thử bấm hai lần")).isEqualTo(once);
        var other = ha.post("/admin/new", "type", "story", "title", "Thử bấm hai lần", "request_id", "khác");
        assertThat(other.headers().firstValue("Location")).hasValue(once + "-2");
    }

    @Test
    void twoTabsAtOnceBothLive() {
        var path = published("Thử hai người", "Một.\n\nHai.\n\nBa.");
        var start = from(ha, path);
        save(ha, path, start, "save", "Thử hai người", "Một, của Hà.\n\nHai.\n\nBa.");
        save(ha, path, start, "save", "Thử hai người, tên mới", "Một.\n\nHai.\n\nBa, của Bưởi.");
        var page = ha.get(path).body();
        assertThat(page).contains("Một, của Hà.", "Ba, của Bưởi.", "Thử hai người, tên mới");
    }

    @Test
    void theSameSaveTwiceIsTheSameAsOnce() {
        var path = published("Thử mạng chậm", "Một.");
        var start = from(ha, path);
        save(ha, path, start, "save", "Thử mạng chậm", "Một, thêm.");
        var head = content.current().revision();
        assertThat(save(ha, path, start, "save", "Thử mạng chậm", "Một, thêm.").statusCode())
                .isEqualTo(303);
        assertThat(content.current().revision()).isEqualTo(head);
        assertThat(ha.get(path).body()).contains(">Một, thêm.</textarea>");
    }

    @Test
    void whatCollidesIsShownWithBothTextsAndAPersonChooses() {
        var path = published("Thử va nhau", "Một.\n\nHai.");
        var start = from(ha, path);
        save(ha, path, start, "save", "Thử va nhau", "Một, của Hà.\n\nHai.");
        var answer = save(ha, path, start, "save", "Thử va nhau", "Một, của Bưởi.\n\nHai.");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Một, của Hà.", "name=\"choice.body:0\"", "Một, của Bưởi.\n\nHai.</textarea>", start);
        var chosen = ha.post(
                path + "/save",
                "from",
                start,
                "f.title",
                "Thử va nhau",
                "f.summary",
                "Tóm tắt.",
                "body",
                "Một, của Bưởi.\n\nHai.",
                "choice.body:0",
                "BOTH");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(ha.get(path).body()).contains("Một, của Hà.\n\nMột, của Bưởi.\n\nHai.</textarea>");
    }

    @Test
    void whatCollidesInAFieldIsSaidInTheWordsOfTheForm() {
        var path = begin(ha, "product", "Thử va ô");
        saveProduct(path, from(ha, path), "-1", "I.1.a", "5", "2022-06-05");
        var start = from(ha, path);
        saveProduct(path, start, "0", "I.1.b", "4", "2024-06-05");
        var answer = saveProduct(path, start, "0", "I.2.a", "3", "2023-06-05");
        assertThat(answer.statusCode()).isEqualTo(409);
        var places = answer.body()
                .replaceAll("(?s).*<section class=\"collisions\"", "")
                .replaceAll("(?s)</section>.*", "");
        assertThat(places)
                .contains(
                        ">Nhóm sản phẩm ",
                        ">I.2.a Gạo",
                        ">Các lần công nhận – 1 – Số sao ",
                        ">4 sao<",
                        ">3 sao<",
                        ">5/6/2024<",
                        ">5/6/2023<")
                .doesNotContain(">issued", ">recognitions", "2024-06-05");
    }

    private HttpResponse<String> saveProduct(
            String path, String from, String row, String category, String stars, String issued) {
        return ha.post(
                path + "/save",
                "from",
                from,
                "body",
                "",
                "f.title",
                "Thử va ô",
                "f.category",
                category,
                "f.recognitions.0._row",
                row,
                "f.recognitions.0.stars",
                stars,
                "f.recognitions.0.issued",
                issued);
    }

    @Test
    void allThatCollidesIsShownUntilEverythingIsChosen() {
        var path = published("Thử va hai chỗ", "Một.\n\nHai.\n\nBa.");
        var start = from(ha, path);
        save(ha, path, start, "save", "Thử va hai chỗ", "Một, của Hà.\n\nHai.\n\nBa, của Hà.");
        var mine = "Một, của Bưởi.\n\nHai.\n\nBa, của Bưởi.";
        var half = ha.post(
                path + "/save",
                "from",
                start,
                "f.title",
                "Thử va hai chỗ",
                "f.summary",
                "Tóm tắt.",
                "body",
                mine,
                "choice.body:0",
                "MINE");
        assertThat(half.statusCode()).isEqualTo(409);
        assertThat(half.body()).contains("name=\"choice.body:0\"", "name=\"choice.body:2\"");
        assertThat(Pattern.compile("value=\"MINE\"[^>]*checked")
                        .matcher(half.body())
                        .results())
                .as("what was chosen stays chosen")
                .hasSize(1);
    }

    @Test
    void aPublicationThatWasRefusedCollidesWithNobody() {
        var path = begin(ha, "story", "Thử đăng thiếu");
        var refused = ha.post(
                path + "/save",
                "from",
                from(ha, path),
                "then",
                "publish",
                "f.title",
                "Thử đăng thiếu",
                "f.summary",
                "",
                "body",
                "Chữ.");
        assertThat(refused.statusCode()).isEqualTo(422);
        var next = FROM.matcher(refused.body());
        assertThat(next.find()).isTrue();
        assertThat(save(ha, path, next.group(1), "publish", "Thử đăng thiếu", "Chữ.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(publicPage(path)).contains("Chữ.");
    }

    @Test
    void whatCannotBeReadIsShownAgainWithTheText() {
        var path = begin(ha, "story", "Thử gõ quá dài");
        var tooLong = "x".repeat(20_001);
        var refused = ha.post(
                path + "/save",
                "from",
                from(ha, path),
                "f.title",
                "Thử gõ quá dài",
                "f.summary",
                tooLong,
                "body",
                "Chữ giữ lại.");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Chữ giữ lại.</textarea>", tooLong);
        var next = FROM.matcher(refused.body());
        assertThat(next.find()).isTrue();
        assertThat(save(ha, path, next.group(1), "save", "Thử gõ quá dài", "Chữ giữ lại.")
                        .statusCode())
                .as("what was put right collides with nobody")
                .isEqualTo(303);
        assertThat(save(ha, path, from(ha, path), "x\r\ny", "Thử gõ quá dài", "Chữ.")
                        .statusCode())
                .isEqualTo(400);
        var unknown = save(ha, path, "0".repeat(40), "save", "Thử gõ quá dài", "Chữ giữ lại.");
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(unknown.body()).contains("Chữ giữ lại.</textarea>");
        assertThat(save(ha, path, from(ha, path), "save", "Thử \u0081\uFFFE dấu", "Chữ.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ha.get(path).statusCode()).isEqualTo(200);
        assertThat(ha.get("/admin/schedule?month=%2B999999999-12").statusCode()).isEqualTo(400);
    }

    @Test
    void aFileChangedOnDiskWhileItIsOpenIsMergedToo() throws IOException {
        var path = published("Thử sửa trên đĩa", "Một.\n\nHai.");
        var start = from(ha, path);
        var file = TestHome.FOLDER.resolve("content/stories/" + path.substring(STORIES.length()) + ".md");
        Files.writeString(file, Files.readString(file).replace("Hai.", "Hai, từ đĩa.") + "<!-- giữ -->\n");
        content.refresh();
        var answer = save(ha, path, start, "publish", "Thử sửa trên đĩa", "Một, từ bàn biên tập.\n\nHai.");
        assertThat(answer.statusCode())
                .as("nobody publishes what they have not seen")
                .isEqualTo(409);
        var merged = "Một, từ bàn biên tập.\n\nHai, từ đĩa.\n<!-- giữ -->";
        assertThat(answer.body()).contains(merged.replace("<", "&lt;").replace(">", "&gt;") + "</textarea>");
        save(ha, path, from(ha, path), "publish", "Thử sửa trên đĩa", merged);
        assertThat(Files.readString(file)).contains("Một, từ bàn biên tập.", "Hai, từ đĩa.", "<!-- giữ -->");
    }

    @Test
    void theFileKeepsWhatNobodyChanged() throws IOException {
        var file = TestHome.FOLDER.resolve("content/stories/thu-giu-nguyen.md");
        var text = """
            ---
            # người viết: chị Sáu
            title: 'Thử giữ nguyên'
            summary:   "Tóm tắt."   # ngắn thôi
            la_lung: {a: 1}
            tags: [ "một" , hai ]
            ---


            Chữ.
            """;
        Files.writeString(file, text);
        content.refresh();
        var path = STORIES + "thu-giu-nguyen";
        assertThat(save(ha, path, from(ha, path), "publish", "Thử giữ nguyên", "Chữ mới.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(Files.readString(file)).isEqualTo(text.replace("Chữ.", "Chữ mới."));
    }

    @Test
    void whatIsNotReadyIsToldBesideItsFieldAndTheTextStays() {
        var path = begin(ha, "story", "Thử chưa xong");
        var answer = ha.post(
                path + "/save",
                "from",
                from(ha, path),
                "then",
                "publish",
                "f.title",
                "Thử chưa xong",
                "f.summary",
                "",
                "body",
                "Xem [bài](../products/khong-co.md) ![](a.jpg)");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"f-summary-fault\"", "products/khong-co.md", "Xem [bài](../products/khong-co.md)");
        assertThat(site.get("/cau-chuyen/" + path.substring(STORIES.length())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLockedRepositoryKeepsTheTextInTheForm() throws IOException {
        var path = begin(ha, "story", "Thử kho bị khóa");
        var start = from(ha, path);
        var lock = TestHome.FOLDER.resolve("data/history/refs/heads/master.lock");
        await().until(() -> {
            try {
                Files.createFile(lock);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
        try {
            var answer = save(ha, path, start, "save", "Thử kho bị khóa", "Chữ không được mất.");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Chữ không được mất.</textarea>");
        } finally {
            Files.delete(lock);
        }
        assertThat(save(ha, path, start, "save", "Thử kho bị khóa", "Chữ không được mất.")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aRenamedEntryIsFoundAtItsOldAddressAndEveryReferenceFollows() {
        var path = published("Thử tên cũ", "Một.");
        var other = published("Thử nhắc đến", "Xem [bài kia](thu-ten-cu.md).");
        var printed = catalogues.current().shortCodes().of(EntryId.of(EntryType.STORY, "thu-ten-cu"));
        assertThat(ha.post(path + "/rename", "to", "thu-ten-moi").headers().firstValue("Location"))
                .hasValue(STORIES + "thu-ten-moi");
        var old = site.get("/cau-chuyen/thu-ten-cu");
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location").orElseThrow()).endsWith("/cau-chuyen/thu-ten-moi");
        assertThat(publicPage(other)).contains("href=\"/cau-chuyen/thu-ten-moi\"");
        assertThat(catalogues.current().shortCodes().find(printed).orElseThrow().entry())
                .as("what was printed with the old name")
                .isEqualTo(EntryId.of(EntryType.STORY, "thu-ten-moi"));
        assertThat(ha.get(STORIES + "thu-ten-moi/history").body())
                .contains("đổi địa chỉ trang")
                .doesNotContain("rename story/", "story/thu-ten-cu");
    }

    @Test
    void deletingRefusesWhileSomethingRefersAndTheTrashGivesBack() {
        var path = published("Thử bị nhắc", "Một.");
        published("Thử đang nhắc", "Xem [bài kia](thu-bi-nhac.md).");
        var refused = ha.post(path + "/delete");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Thử đang nhắc", "name=\"confirmed\"");
        assertThat(publicPage(path)).contains("Một.");
        assertThat(ha.post(path + "/delete", "confirmed", "true").statusCode()).isEqualTo(303);
        assertThat(site.get("/cau-chuyen/thu-bi-nhac").statusCode()).isEqualTo(404);
        assertThat(ha.get("/admin/entries?state=deleted&q=bi+nhac").body()).contains("Thử bị nhắc");
        assertThat(ha.post(path + "/restore").statusCode()).isEqualTo(303);
        assertThat(save(ha, path, from(ha, path), "publish", "Thử bị nhắc", "Một.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(publicPage(path)).contains("Một.");
    }

    @Test
    void anEarlierRevisionComesBackAsADraft() {
        var path = published("Thử bản cũ", "Bản một.");
        save(ha, path, from(ha, path), "publish", "Thử bản cũ", "Bản hai.");
        var history = ha.get(path + "/history").body();
        var revisions = Pattern.compile("name=\"revision\" value=\"([0-9a-f]{40})\"")
                .matcher(history)
                .results()
                .map(found -> found.group(1))
                .toList();
        // newest first, without the newest: publish, create
        var first = revisions.get(0);
        assertThat(ha.get(path + "/history?one=" + first + "&other=" + revisions.get(1))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ha.post(path + "/history/restore", "revision", first).statusCode())
                .isEqualTo(303);
        assertThat(ha.get(path).body()).contains("Bản một.</textarea>");
        assertThat(publicPage(path)).contains("Bản hai.");
    }

    @Test
    void whatIsScheduledIsPublishedOnceItIsDue() {
        var path = begin(ha, "story", "Thử hẹn giờ");
        save(ha, path, from(ha, path), "save", "Thử hẹn giờ", "Đúng giờ.");
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        var at = LocalDateTime.now(zone).plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        assertThat(ha.post(path + "/schedule", "publishAt", at.toString()).statusCode())
                .isEqualTo(303);
        assertThat(ha.get("/admin").body()).contains("Thử hẹn giờ");
        assertThat(ha.get("/admin/schedule?month=" + YearMonth.from(at)).body()).contains("Thử hẹn giờ");
        assertThat(site.get("/cau-chuyen/thu-hen-gio").statusCode()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> site.get("/cau-chuyen/thu-hen-gio").statusCode() == 200);
        assertThat(Instant.now()).isAfterOrEqualTo(at.atZone(zone).toInstant());
        assertThat(audit.find(new AuditLog.Query("", "entry.publish", "story/thu-hen-gio", "", 9)))
                .hasSize(1);
        assertThat(ha.post(path + "/schedule", "publishAt", "2020-01-01T00:00").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theClockPublishesNoWordsThatNobodyApproved() {
        var path = begin(ha, "story", "Thử sửa sau hẹn");
        save(ha, path, from(ha, path), "save", "Thử sửa sau hẹn", "Chữ được duyệt.");
        var at = LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
        ha.post(path + "/schedule", "publishAt", at.toString());
        var author = people.signedIn(port, people.person("after-schedule", Role.AUTHOR));
        assertThat(save(author, path, from(author, path), "save", "Thử sửa sau hẹn", "Chữ không ai duyệt.")
                        .statusCode())
                .isEqualTo(303);
        await().atMost(Duration.ofSeconds(20)).until(() -> ha.get(path).body().contains("Bị trả lại"));
        for (var page : List.of(path, "/admin/entries?q=sau+hen", path + "/history")) {
            assertThat(ha.get(page).body())
                    .as(page)
                    .contains("Bài đã bị sửa sau khi đặt giờ")
                    .doesNotContain("schedule.changed", "not done as scheduled<", "problem\t");
        }
        assertThat(site.get("/cau-chuyen/thu-sua-sau-hen").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsSentBackIsNotPublishedByTheClock() {
        var path = begin(ha, "story", "Thử trả sau hẹn");
        save(ha, path, from(ha, path), "save", "Thử trả sau hẹn", "Chữ.");
        var at = LocalDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(3).truncatedTo(ChronoUnit.MINUTES);
        ha.post(
                path + "/schedule",
                "publishAt",
                at.toString(),
                "unpublishAt",
                at.plusDays(1).toString());
        assertThat(ha.get(path).body()).contains("value=\"" + at + "\"");
        var created =
                ha.get(path + "/history").body().replaceAll("(?s).*name=\"revision\" value=\"([0-9a-f]{40})\".*", "$1");
        assertThat(ha.post(path + "/history/restore", "revision", created).statusCode())
                .isEqualTo(303);
        assertThat(ha.get(path).body()).as("an older text keeps the times").contains("value=\"" + at + "\"");
        save(ha, path, from(ha, path), "submit", "Thử trả sau hẹn", "Chữ khác.");
        assertThat(ha.post(path + "/send-back", "comment", "Chưa được.").statusCode())
                .isEqualTo(303);
        assertThat(ha.get(path).body()).doesNotContain("value=\"" + at + "\"");
    }

    @Test
    void aPreviewNeedsNoAccountButItsSignature() {
        var path = published("Thử xem trước", "Chữ đã đăng.");
        save(ha, path, from(ha, path), "save", "Thử xem trước", "Chữ chưa đăng.");
        var link = ha.get(path).body().replaceAll("(?s).*data-url=\"(/xem-thu/[^\"]+)\".*", "$1");
        var preview = site.get(link);
        assertThat(preview.body()).contains("Chữ chưa đăng.");
        assertThat(preview.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(publicPage(path)).contains("Chữ đã đăng.");
        assertThat(site.get(link.replaceFirst("/xem-thu/.", "/xem-thu/A")).statusCode())
                .isEqualTo(404);
        assertThat(site.get(link + "x").statusCode()).isEqualTo(404);
    }

    @Test
    void anAuthorHandsInAndAnEditorSendsBackAndApproves() {
        var author = people.signedIn(port, people.person("story-author", Role.AUTHOR));
        var editor = people.signedIn(port, people.person("story-editor", Role.EDITOR));
        var path = begin(author, "story", "Thử nộp bài");
        assertThat(save(author, path, from(author, path), "publish", "Thử nộp bài", "Chữ.")
                        .statusCode())
                .isEqualTo(403);
        assertThat(save(author, path, from(author, path), "submit", "Thử nộp bài", "Chữ.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(editor.get("/admin").body()).contains("Thử nộp bài");
        assertThat(editor.post(path + "/send-back", "comment", "Thiếu nguồn.").statusCode())
                .isEqualTo(303);
        assertThat(author.get("/admin").body()).contains("Thiếu nguồn.");
        save(author, path, from(author, path), "submit", "Thử nộp bài", "Chữ, thêm nguồn.");
        assertThat(save(editor, path, from(editor, path), "approve", "Thử nộp bài", "Chữ, thêm nguồn.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(publicPage(path)).contains("thêm nguồn");
    }

    /** The same entry, every action, straight at its address: what a role may not do is refused, whatever page was seen. */
    @Test
    void everyActionIsRefusedToThoseWhoMayNot() throws IOException {
        var path = published("Thử quyền", "Một.");
        var before = Files.readString(TestHome.FOLDER.resolve("content/stories/thu-quyen.md"));
        var start = from(ha, path);
        var organiser = people.signedIn(port, people.person("may-not-organiser", Role.ORGANISER));
        var author = people.signedIn(port, people.person("may-not-author", Role.AUTHOR));
        var elsewhere = people.signedIn(
                port,
                people.person(
                        "may-not-editor", Grant.limited(Role.EDITOR, Set.of(), Set.of(EntryType.EVENT), Set.of())));
        for (var action : List.of(
                "send-back", "schedule", "rename", "restore", "unpublish", "archive", "delete", "history/restore")) {
            for (var client : List.of(organiser, author, elsewhere)) {
                assertThat(client.post(path + "/" + action, "comment", "x", "to", "thu-khac", "confirmed", "true")
                                .statusCode())
                        .as(action)
                        .isEqualTo(client == author ? 403 : 404);
            }
        }
        for (var then : List.of("publish", "approve")) {
            assertThat(save(author, path, start, then, "Thử quyền", "Hai.").statusCode())
                    .isEqualTo(403);
        }
        for (var client : List.of(organiser, elsewhere)) {
            assertThat(client.get(path).statusCode()).isEqualTo(404);
            assertThat(client.get(path + "/history").statusCode()).isEqualTo(404);
            assertThat(client.post(path + "/translate", "to", "en").statusCode())
                    .isEqualTo(404);
            for (var then : List.of("save", "publish", "approve", "submit")) {
                assertThat(save(client, path, start, then, "Thử quyền", "Hai.").statusCode())
                        .as(then)
                        .isEqualTo(404);
            }
        }
        for (var what : List.of("publish", "unpublish")) {
            assertThat(author.post("/admin/entries", "what", what, "confirmed", "true", "entry", "stories/thu-quyen.md")
                            .body())
                    .as("of many, each has its own answer")
                    .contains("Bạn không có quyền làm việc này.");
        }
        assertThat(Files.readString(TestHome.FOLDER.resolve("content/stories/thu-quyen.md")))
                .isEqualTo(before);
    }

    @Test
    void aRoleReachesNoFurtherThanItsLimits() {
        var grant = Grant.limited(Role.EDITOR, Set.of("hue"), Set.of(EntryType.EVENT), Set.of());
        var limited = people.signedIn(port, people.person("hue-events", grant));
        assertThat(limited.get("/admin/entries/products/ngu-coc-duy-oanh").statusCode())
                .isEqualTo(404);
        assertThat(limited.get("/admin/entries/events/le-cau-ngu-lang-bien-thanh-khe")
                        .statusCode())
                .isEqualTo(404);
        assertThat(limited.get("/admin/entries/events/le-hoi-cau-ngu-thai-duong-ha-hue")
                        .statusCode())
                .isEqualTo(200);
        assertThat(limited.post("/admin/entries/events/le-cau-ngu-lang-bien-thanh-khe/unpublish")
                        .statusCode())
                .isEqualTo(404);
        assertThat(limited.post("/admin/new", "type", "event", "title", "Thử ngoài vùng")
                        .statusCode())
                .isEqualTo(403);
        var vietnamese = people.signedIn(
                port,
                people.person("only-vi", Grant.limited(Role.EDITOR, Set.of(), Set.of(), Set.of(Language.VIETNAMESE))));
        for (var action : List.of("archive", "delete", "unpublish", "rename")) {
            assertThat(vietnamese
                            .post(
                                    "/admin/entries/products/ngu-coc-duy-oanh/" + action,
                                    "confirmed",
                                    "true",
                                    "to",
                                    "khac")
                            .statusCode())
                    .as(action + " takes the English translation along")
                    .isEqualTo(403);
        }
        var page = limited.get("/admin/entries").body();
        assertThat(page).contains("Thai Dương Hạ").doesNotContain("Duy Oanh");
    }

    @Test
    void anEventIsRepeatedNextYearWithOnePress() {
        var organiser = people.signedIn(port, people.person("repeating", Role.ORGANISER));
        var path = begin(organiser, "event", "Thử hội chợ xuân 2026");
        var saved = organiser.post(
                path + "/save",
                "from",
                from(organiser, path),
                "f.title",
                "Thử hội chợ xuân 2026",
                "f.kind",
                "fair",
                "f.when.repeats",
                "once",
                "f.when.start",
                "2026-02-10",
                "f.when.end",
                "2026-02-12",
                "f.programme.0._row",
                "-1",
                "f.programme.0.title",
                "Khai mạc",
                "body",
                "Chợ bên sông.");
        assertThat(saved.statusCode()).isEqualTo(303);
        var next = organiser
                .post(path + "/repeat", "request_id", "one")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(next).isEqualTo("/admin/entries/events/thu-hoi-cho-xuan-2027");
        assertThat(organiser.get(next).body())
                .contains("value=\"2027-02-10\"", "value=\"2027-02-12\"", "Khai mạc", "Chợ bên sông.");
        var other = people.signedIn(port, people.person("not-repeating", Role.ORGANISER));
        assertThat(other.get(next).statusCode()).as("another organiser's event").isEqualTo(404);
        assertThat(other.post(path + "/repeat", "request_id", "two").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whileSomebodyWritesTheyAreToldWhatIsMissing() {
        var path = begin(ha, "story", "Thử kiểm tra");
        var body = "_csrf=" + URLEncoder.encode(ha.token(), StandardCharsets.UTF_8) + "&from=" + from(ha, path)
                + "&f.title=x&body=" + URLEncoder.encode("[a](../products/khong-co.md)", StandardCharsets.UTF_8);
        var answer = ha.send(ha.request(path + "/save")
                .header("X-Autosave", "true")
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"merged\":false", "“khong co”", "“Tóm tắt”", "“Bài viết”");
    }

    @Test
    void aTranslationIsBegunFromItsSourceAndPublishedBesideIt() {
        var path = published("Thử dịch", "Nguyên bản.");
        assertThat(ha.get(path).body()).contains("Chưa dịch: Tiếng Anh.");
        var answer = ha.post(path + "/translate", "to", "en");
        var english = answer.headers().firstValue("Location").orElseThrow();
        assertThat(english).isEqualTo(path + "?lang=en");
        assertThat(ha.get(english).body()).contains("Nguyên bản.</textarea>");
        var saved = ha.post(
                path + "/save?lang=en",
                "from",
                from(ha, english),
                "then",
                "publish",
                "f.title",
                "A trial",
                "f.summary",
                "Short.",
                "body",
                "The text.");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(site.get("/en/stories/thu-dich").body()).contains("The text.");
        assertThat(ha.get(path).body()).doesNotContain("Chưa dịch", "Bản dịch cũ hơn");
        save(ha, path, from(ha, path), "save", "Thử dịch", "Nguyên bản, sửa.");
        assertThat(ha.get(path).body()).as("already while writing").contains("Bản dịch cũ hơn bản này: Tiếng Anh.");
        save(ha, path, from(ha, path), "publish", "Thử dịch", "Nguyên bản, sửa.");
        assertThat(ha.get("/admin/entries?state=outdated").body()).contains("A trial");
        assertThat(ha.get(english).body())
                .as("what changed in the source")
                .contains("id=\"source-change\"", "<ins>bản, sửa.</ins>");
    }

    @Test
    void aPictureIsUploadedShownAndReplacedEverywhere() throws IOException {
        var path = published("Thử ảnh", "Một.");
        var uploaded = upload("/admin/media", "entry", path.substring("/admin/entries/".length()), Color.RED);
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(200);
        var file = uploaded.body().replaceAll("(?s).*\"file\":\"([^\"]+)\".*", "$1");
        assertThat(file).matches("\\d{4}/thu-anh-60x40-[0-9a-f]{8}\\.jpg");
        assertThat(site.get("/media/" + file + "/320.webp").statusCode())
                .as("nothing public shows it")
                .isEqualTo(404);

        var answer = ha.post(
                path + "/save",
                "from",
                from(ha, path),
                "then",
                "publish",
                "f.title",
                "Thử ảnh",
                "f.summary",
                "Tóm tắt.",
                "f.images.0._row",
                "-1",
                "f.images.0.file",
                file,
                "f.images.0.alt",
                "Chảo mắm trên bếp củi",
                "f.images.0.focus_x",
                "28",
                "body",
                "Xem ![chảo mắm](../media/" + file + ")");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var picture = site.get("/media/" + file + "/320.webp");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(site.get("/media/" + file + "/321.webp").statusCode()).isEqualTo(404);
        assertThat(publicPage(path))
                .contains("alt=\"Chảo mắm trên bếp củi\"", "/media/" + file + "/960c30-50.webp")
                .contains("src=\"/media/" + file + "/960.webp\"");
        assertThat(ha.get("/admin/media").body()).contains(file, "Thử ảnh");

        var english = ha.post(path + "/translate", "to", "en")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var undescribed = ha.post(
                path + "/save?lang=en", "from", from(ha, english), "then", "publish", "f.title", "A", "body", "A");
        assertThat(undescribed.statusCode())
                .as("a picture without English words")
                .isEqualTo(422);
        var described = ha.post(
                path + "/save?lang=en",
                "from",
                from(ha, english),
                "then",
                "publish",
                "f.title",
                "A",
                "f.images.0._row",
                "-1",
                "f.images.0.file",
                file,
                "f.images.0.alt",
                "A pan on the fire",
                "body",
                "A");
        assertThat(described.statusCode()).as(described.body()).isEqualTo(303);
        assertThat(site.get("/en/stories/" + path.substring(STORIES.length())).body())
                .contains("alt=\"A pan on the fire\"");

        var outside = "../../../evil/x.jpg";
        var evil = begin(ha, "story", "Thử đường vòng");
        ha.post(
                evil + "/save",
                "from",
                from(ha, evil),
                "f.title",
                "Thử đường vòng",
                "f.images.0._row",
                "-1",
                "f.images.0.file",
                outside,
                "body",
                "Chữ.");
        assertThat(upload("/admin/media/replace?confirmed=true", "path", outside, Color.BLUE)
                        .statusCode())
                .as("a path that leads out of the content")
                .isEqualTo(404);
        var replaced = upload("/admin/media/replace?confirmed=true", "path", file, Color.BLUE);
        assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(303);
        assertThat(publicPage(path)).contains("thu-anh-60x40-").doesNotContain(file);

        var shown = publicPage(path).replaceAll("(?s).*?/media/(\\d{4}/thu-anh-[^/]+)/.*", "$1");
        assertThat(ha.post("/admin/media/delete", "path", shown).statusCode())
                .as("a picture that is shown")
                .isEqualTo(409);
        var organiser = people.signedIn(port, people.person("picture-organiser", Role.ORGANISER));
        assertThat(organiser.post("/admin/media/delete", "path", file).statusCode())
                .isEqualTo(404);
        assertThat(pictureOnTheDesk(file)).isEqualTo(200);
        assertThat(ha.post("/admin/media/delete", "path", file).statusCode()).isEqualTo(303);
        assertThat(pictureOnTheDesk(file)).isEqualTo(404);
        var trash = ha.get("/admin/media?done=delete").body();
        assertThat(trash).contains("id=\"trash\"", "/admin/media/trash?path=" + file);
        assertThat(ha.get("/admin/media/trash?path=" + file).headers().firstValue("Content-Type"))
                .hasValue("image/jpeg");
        assertThat(organiser.post("/admin/media/restore", "path", file).statusCode())
                .isEqualTo(404);
        assertThat(ha.post("/admin/media/restore", "path", file).statusCode()).isEqualTo(303);
        assertThat(pictureOnTheDesk(file)).isEqualTo(200);
        assertThat(ha.post("/admin/media/restore", "path", file).statusCode()).isEqualTo(404);
        assertThat(ha.post("/admin/media/delete", "path", "../site.yml").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/media/" + shown + "/320.webp").statusCode()).isEqualTo(200);
    }

    @Test
    void uploadsMayBeAsLargeAsTheDeskSays() {
        var entry = begin(ha, "story", "Thử tệp to").substring("/admin/entries/".length());
        // larger than a megabyte, and no picture: it was read and refused for what it is
        assertThat(ha.upload("/admin/media", "entry", entry, new byte[2 * 1024 * 1024])
                        .statusCode())
                .isEqualTo(415);
        var tooLarge = ha.upload("/admin/media", "entry", entry, new byte[18 * 1024 * 1024]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("16 MB");
    }

    @Test
    void anUploadThatIsNoPictureIsRefused() {
        var path = begin(ha, "story", "Thử tệp lạ");
        var body = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        var answer = ha.upload("/admin/media", "entry", path.substring("/admin/entries/".length()), body);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("SVG");
    }

    private HttpResponse<String> upload(String path, String name, String value, Color color) throws IOException {
        return ha.upload(path, name, value, DeskClient.picture(color));
    }

    private int pictureOnTheDesk(String file) {
        return ha.get("/admin/media/picture?path=" + file).statusCode();
    }
}

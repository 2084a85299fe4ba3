package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.save;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.signin.SignIn;
import vn.sanvat.accounts.signin.TooManyTries;
import vn.sanvat.problem.ProblemOccurred;

/** Who tries passwords is slowed down, and not the owner of the account. */
class SignInIT extends OwnDeskTest {
    @Test
    void aStrangerLocksOutNeitherAKnownBrowserNorAnotherAddress() {
        var owner = desk.people().person("owner", Role.AUTHOR);
        var email = owner.account().email().value();
        var known = desk.people().signedIn(desk.port(), owner);
        var stranger = new DeskClient(desk.port());
        for (var i = 0; i < 10; i++) {
            assertThat(stranger.post("/admin/sign-in", "email", email, "password", "không phải " + i)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(stranger.post("/admin/sign-in", "email", email, "password", DeskPeople.PASSWORD)
                        .statusCode())
                .as("who tried too often is not looked at")
                .isEqualTo(429);
        at(known.post("/admin/sign-out"));
        at(known.post("/admin/sign-in", "email", email, "password", DeskPeople.PASSWORD));
        var signIn = desk.get(SignIn.class);
        assertThat(signIn.withPassword(email, DeskPeople.PASSWORD, "203.0.113.9", "")
                        .id())
                .as("the owner from a new browser elsewhere")
                .isEqualTo(owner.id());
        assertThatThrownBy(() -> signIn.withPassword(email, DeskPeople.PASSWORD, "127.0.0.1", "someone else's"))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void aBrowserThatIsKnownMayNotTryForEverEither() {
        var owner = desk.people().person("guessing", Role.AUTHOR);
        var email = owner.account().email().value();
        var known = desk.people().signedIn(desk.port(), owner);
        at(known.post("/admin/sign-out"));
        for (var i = 0; i < 10; i++) {
            known.post("/admin/sign-in", "email", email, "password", "không phải " + i);
        }
        assertThat(known.post("/admin/sign-in", "email", email, "password", DeskPeople.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void whatIsTooLongUnknownOrWrongIsAnsweredInTheSameWords() {
        var email = desk.people().person("words", Role.AUTHOR).account().email().value();
        var signIn = desk.get(SignIn.class);
        for (var password : new String[] {"sai", "x".repeat(73), "x".repeat(5000), ""}) {
            for (var who : new String[] {email, "khong.co@sanvat.example", "không phải địa chỉ"}) {
                assertThatThrownBy(() -> signIn.withPassword(who, password, "203.0.113.77", ""))
                        .isInstanceOfSatisfying(ProblemOccurred.class, occurred -> {
                            assertThat(occurred.problem().key()).isEqualTo("sign_in.wrong");
                            assertThat(occurred.problem().status()).isEqualTo(401);
                        });
            }
        }
    }

    @Test
    void aSessionIsCalledByTheBrowserThatBeganIt() {
        var person = desk.people().person("by-phone", Role.EDITOR);
        var phone = new DeskClient(desk.port());
        var form = "email=by-phone%40sanvat.example&password="
                + URLEncoder.encode(DeskPeople.PASSWORD, StandardCharsets.UTF_8) + "&_csrf=" + phone.token();
        at(phone.send(phone.request("/admin/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0"
                                + " Mobile Safari/537.36")
                .POST(BodyPublishers.ofString(form))));
        assertThat(desk.people()
                        .signedIn(desk.port(), person)
                        .get("/admin/account")
                        .body())
                .containsOnlyOnce(">Chrome trên Android</b>")
                .containsOnlyOnce(">Trình duyệt khác</b>");
    }

    @Test
    void allOtherSessionsEndWithOnePress() {
        var person = desk.people().person("everywhere", Role.EDITOR);
        var here = desk.people().signedIn(desk.port(), person);
        var phone = desk.people().signedIn(desk.port(), person);
        var office = desk.people().signedIn(desk.port(), person);
        assertThat(here.get("/admin/account").body()).contains("/admin/account/sessions/end-others");
        at(here.post("/admin/account/sessions/end-others"));
        assertThat(here.get("/admin/account").statusCode()).isEqualTo(200);
        assertThat(phone.get("/admin/account").statusCode()).isEqualTo(302);
        assertThat(office.get("/admin/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theAuditLogFoldsSavesIsAskedByDaysAndIsATable() {
        var path = begin(ha, "story", "Nhiều lần lưu");
        for (var i = 0; i < 3; i++) {
            at(save(ha, path, from(ha, path), "save", "Nhiều lần lưu", "Lần " + i));
        }
        var entry = "entry=story/nhieu-lan-luu";
        assertThat(ha.get("/admin/audit?" + entry).body()).contains("(3 lần)", "audit/table.csv");
        assertThat(ha.get("/admin/audit?since=2001-01-01&until=2001-12-31").body())
                .contains("Không có việc nào");
        assertThat(ha.get("/admin/audit?since=hôm-qua".replace("ô", "%C3%B4")).statusCode())
                .isEqualTo(400);
        var table = ha.get("/admin/audit/table.csv?" + entry);
        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("audit.csv");
        assertThat(table.body().lines().filter(line -> line.contains("lưu nháp")))
                .hasSize(3);
        var author = desk.people().signedIn(desk.port(), desk.people().person("no-audit", Role.AUTHOR));
        assertThat(author.get("/admin/audit/table.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void theAuditLogIsAskedByATitleOrAnIdAndSaysEverythingInWords() {
        var path = begin(ha, "story", "Tra sổ nhật ký");
        at(save(ha, path, from(ha, path), "publish", "Tra sổ nhật ký", "Chữ."));
        at(ha.post(path + "/schedule", "unpublishAt", "2027-03-04T05:06"));
        at(ha.post(path + "/rename", "to", "tra-so-moi"));
        for (var asked :
                List.of("tra+s%E1%BB%95", "story/tra-so-moi", "tra-so-moi", "Tra+s%E1%BB%95+%5Btra-so-moi%5D")) {
            var page = ha.get("/admin/audit?entry=" + asked).body();
            assertThat(page)
                    .as(asked)
                    .contains(
                            "bắt đầu viết",
                            "Sẽ gỡ lúc 4/3/2027 05:06",
                            "địa chỉ mới: tra-so-moi",
                            "/admin/entries/stories/tra-so-moi/history",
                            ">Tra sổ nhật ký<")
                    .doesNotContain("unpublish at", "Request:", ">to tra-so", "story/tra-so-nhat-ky<");
        }
        assertThat(ha.get("/admin/audit?entry=khong+co+bai+nay").body()).contains("Không có việc nào");
    }
}

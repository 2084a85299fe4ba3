package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.save;

import java.awt.Color;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Reach;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.accounts.tokens.Tokens;
import vn.sanvat.changes.webhook.EventKind;
import vn.sanvat.changes.webhook.MakeWebhook;
import vn.sanvat.changes.webhook.Wanted;
import vn.sanvat.changes.webhook.Webhook;
import vn.sanvat.changes.webhook.Webhooks;

/** What cannot be taken back is asked about first: the first press does nothing, the page's own press does it. */
class QuestionsIT {
    @TempDir
    private static Path home;

    private static OwnDesk desk;
    private static DeskClient ha;

    @BeforeAll
    static void start() throws IOException {
        desk = OwnDesk.start(home, "--sanvat.webhooks.allowed-networks=127.0.0.0/8");
        ha = desk.administrator();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static Document asked(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("main form input[name=confirmed]").val()).isEqualTo("true");
        assertThat(page.text()).doesNotContain("??");
        return page;
    }

    /** Presses the button of the question. */
    private static HttpResponse<String> confirm(DeskClient client, Document question) {
        List<String> fields = new ArrayList<>();
        for (var field : question.select("main form input:not([name=_csrf])")) {
            fields.addAll(List.of(field.attr("name"), field.val()));
        }
        return client.post(question.select("main form").attr("action"), fields.toArray(String[]::new));
    }

    private static void assertLeadsBack(DeskClient client, Document question, String back) {
        assertThat(question.select("main a.button").attr("href")).isEqualTo(back);
        assertThat(client.get(back).statusCode()).isEqualTo(200);
    }

    private static int tokens(Actor maker) {
        return desk.get(Tokens.class).of(maker.id()).size();
    }

    private static String token(Actor maker) {
        var reach = new Reach(Set.of(Scope.READ_PUBLIC), Set.of(), Set.of(), Set.of());
        return desk.get(MakeToken.class)
                .make(maker, "Cổng & tỉnh", reach, Duration.ofDays(1))
                .token()
                .id();
    }

    @Test
    void oneAsksBeforeATokenIsRevoked() {
        var maker = desk.people().person("ma", Role.EDITOR);
        var client = desk.people().signedIn(desk.port(), maker);
        for (var each : List.of(client, ha)) {
            var token = token(maker);
            var above = each == ha ? "/admin/people/" + maker.id() : "/admin/account/tokens";
            var revoke = each == ha ? above + "/tokens/revoke" : above + "/revoke";
            var question = asked(each.post(revoke, "token", token));
            assertThat(tokens(maker)).isEqualTo(1);
            assertThat(question.select("h1").text()).isEqualTo("Thu hồi mã “Cổng & tỉnh”?");
            assertLeadsBack(each, question, above);
            assertThat(at(confirm(each, question))).isEqualTo(above);
            assertThat(tokens(maker)).isZero();
            assertThat(each.post(revoke, "token", token).statusCode())
                    .as("nothing to ask about")
                    .isEqualTo(404);
        }
    }

    @Test
    void oneAsksBeforeAWebhookLosesItsSecretOrIsDeleted() {
        var wanted = new Wanted(Set.of(EventKind.DELETED), Set.of(), Set.of(), Set.of());
        var administrator = desk.people().administrator();
        var hook = desk.get(MakeWebhook.class).make(administrator, "Cổng tỉnh", "http://127.0.0.1:9/tin", wanted);
        var page = "/admin/webhooks/" + hook.id();

        var rotating = asked(ha.post(page + "/rotate"));
        assertThat(webhook(hook).secret()).isEqualTo(hook.secret());
        assertLeadsBack(ha, rotating, page);
        assertThat(confirm(ha, rotating).body()).contains("whsec_");
        assertThat(webhook(hook).secret()).isNotEqualTo(hook.secret());

        ha.post("/admin/language", "language", "en");
        var removing = asked(ha.post(page + "/remove"));
        ha.post("/admin/language", "language", "vi");
        assertThat(removing.select("h1").text()).isEqualTo("Delete the webhook “Cổng tỉnh”?");
        assertThat(webhook(hook).name()).isEqualTo("Cổng tỉnh");
        assertThat(at(confirm(ha, removing))).isEqualTo("/admin/webhooks");
        assertThat(desk.get(Webhooks.class).find(hook.id())).isEmpty();
        assertThat(ha.post(page + "/remove").statusCode()).isEqualTo(404);
    }

    private static Webhook webhook(Webhook hook) {
        return desk.get(Webhooks.class).find(hook.id()).orElseThrow();
    }

    @Test
    void oneAsksBeforeARoleIsTaken() {
        var person = desk.people().person("vai-tro", Role.EDITOR);
        var page = "/admin/people/" + person.id();
        var grant = person.account().grants().get(0).id();
        var question = asked(ha.post(page + "/roles/take", "grant", grant));
        assertThat(desk.get(Accounts.class).require(person.id()).grants()).hasSize(1);
        assertThat(question.select("h1").text()).contains(person.name());
        assertThat(question.select(".grants").text()).isEqualTo("Biên tập viên");
        assertLeadsBack(ha, question, page);
        assertThat(at(confirm(ha, question))).isEqualTo(page);
        assertThat(desk.get(Accounts.class).require(person.id()).grants()).isEmpty();
        assertThat(ha.post(page + "/roles/take", "grant", grant).statusCode()).isEqualTo(404);
    }

    @Test
    void aQuestionNamesEveryEntryThatWillShowAnotherPicture() throws IOException {
        var path = begin(ha, "story", "Ảnh của bài");
        var entry = path.replace("/admin/entries/", "");
        var file = Jsoup.parse(ha.upload("/admin/media", "entry", entry, DeskClient.picture(Color.RED))
                        .body())
                .text()
                .replaceAll(".*\"file\":\"([^\"]+)\".*", "$1");
        at(save(ha, path, from(ha, path), "publish", "Ảnh của bài", "![Ảnh](../media/" + file + ")"));
        for (var answer : List.of(
                ha.post("/admin/media/replace", "path", file),
                ha.upload("/admin/media/replace", "path", file, DeskClient.picture(Color.BLUE)))) {
            var question = asked(answer);
            assertThat(desk.read(entry + ".md")).contains(file);
            assertThat(question.select("main ul a").eachText()).containsExactly("Ảnh của bài");
            assertThat(question.select("main form").attr("enctype")).isEqualTo("multipart/form-data");
            assertThat(question.select("main input[name=path]").val()).isEqualTo(file);
            assertLeadsBack(ha, question, "/admin/media?page=1");
        }
        var stranger = desk.people().signedIn(desk.port(), desk.people().person("nguoi-la", Role.ORGANISER));
        assertThat(stranger.post("/admin/media/replace", "path", file).statusCode())
                .isEqualTo(404);
        at(ha.upload("/admin/media/replace?confirmed=true", "path", file, DeskClient.picture(Color.BLUE)));
        assertThat(desk.read(entry + ".md")).doesNotContain(file);
    }
}

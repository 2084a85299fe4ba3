package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.Needs;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Role;

/** Writing goes on when the session ends, the network is cut, or somebody else sits down at the computer. */
@Needs({"chromium", "chromium-browser", "google-chrome"})
class DeskSessionIT {
    private static final String ENTRY = "/admin/entries/stories/chuyen-";

    private static final String PLACE = "---\ntitle: %s\nregion: %s\nsummary: Tóm tắt.\n---\n\nChữ.\n";

    private static final String REGIONS = """
            regions:
              - {id: da-nang, level: province, kind: city, name: Đà Nẵng, full_name: Thành phố Đà Nẵng, valid_from: 2025-07-01}
              - {id: hue, level: province, kind: city, name: Huế, full_name: Thành phố Huế, valid_from: 2025-01-01}
              - {id: duy-xuyen, level: commune, kind: commune, name: Duy Xuyên, full_name: Xã Duy Xuyên, parent: da-nang, valid_from: 2025-07-01}
            """;

    @TempDir
    static Path home;

    private static Desk desk;

    @BeforeAll
    static void start() throws IOException {
        var text = "---\ntitle: Chuyện %1$s\nsummary: Tóm tắt.\n---\n\nĐoạn đầu.\n";
        desk = Desk.start(
                home,
                Map.of(
                        "stories/chuyen-phien.md", text.formatted("phiên"),
                        "stories/chuyen-nguoi.md", text.formatted("người"),
                        "stories/chuyen-the.md", text.formatted("thẻ"),
                        "stories/chuyen-mang.md", text.formatted("mạng"),
                        "stories/chuyen-loi.md", text.formatted("lỗi"),
                        "stories/chuyen-ten.md", text.formatted("tên"),
                        "stories/chuyen-mat.md", text.formatted("mất"),
                        "places/o-xa.md", PLACE.formatted("Chỗ ở xã", "duy-xuyen"),
                        "places/o-hue.md", PLACE.formatted("Chỗ ở Huế", "hue"),
                        "taxonomy/regions.yml", REGIONS));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static Actor person(String name) {
        return desk.people().person(name, Role.EDITOR);
    }

    private static Page open(Actor actor, String slug, int width) {
        return in(desk.signedIn(actor, width), slug);
    }

    private static Page in(Page page, String slug) {
        page.navigate(desk.address(ENTRY + slug));
        page.locator("[role=toolbar]:not([hidden])").waitFor();
        return page;
    }

    private static void awaitSaved(Page page) {
        page.locator("#saved[data-kind=saved]:not(:empty)").waitFor();
    }

    private static String said(Page page) {
        return page.locator("#saved").textContent();
    }

    private static void closed(Locator locator) {
        locator.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void whoeverIsSignedOutSignsInOnThePageAndGoesOn(int width) {
        var actor = person("session");
        var page = open(actor, "phien", width);
        Desk.forgetSession(page);
        page.locator("#text").fill("Viết tiếp ở " + width);
        page.locator("#sign-in-again").waitFor();
        assertThat(said(page)).contains("đăng xuất").doesNotContain("401");
        page.locator("#sign-in-again").click();
        page.locator("#again-email").waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.locator("#again-email").fill(actor.account().email().value());
        page.locator("#again-password").fill("sai rồi, sai rồi");
        page.locator("dialog button.button").click();
        page.locator("dialog > .problem", new Page.LocatorOptions().setHasText("không đúng"))
                .waitFor();
        Desk.fillSignIn(page, actor, "again-");
        page.locator("dialog button.button").click();
        closed(page.locator("dialog"));
        awaitSaved(page);
        assertThat(page.url()).endsWith(ENTRY + "phien");

        // pressing something asks at once, and then does it
        Desk.forgetSession(page);
        page.locator("#text").fill("Đăng ở " + width);
        page.locator(".bar button.button").click();
        Desk.fillSignIn(page, actor, "again-");
        page.locator("dialog button.button").click();
        page.locator("p.kept", new Page.LocatorOptions().setHasText("Đã đăng")).waitFor();
        assertThat(page.locator("#text").inputValue().strip()).isEqualTo("Đăng ở " + width);
        page.close();
    }

    @Test
    void nothingIsSavedUnderTheNameOfWhoeverSignedInMeanwhile() {
        var one = person("first");
        var other = person("second");
        var page = open(one, "nguoi", 1280);
        Desk.forgetSession(page);
        var second = page.context().newPage();
        second.navigate(desk.address("/admin/sign-in"));
        Desk.fillSignIn(second, other, "");
        second.locator("main button.button").click();
        second.locator(".me").waitFor();

        page.locator("#text").fill("Chữ của người thứ nhất");
        page.locator("#sign-in-again").click();
        page.locator("dialog > .problem", new Page.LocatorOptions().setHasText(other.name()))
                .waitFor();
        Desk.fillSignIn(page, one, "again-");
        page.locator("dialog button.button").click();
        awaitSaved(page);
        var saved = desk.site().get(AuditLog.class).find(new AuditLog.Query("", "entry.save_draft", "", "", 20));
        assertThat(saved)
                .filteredOn(entry -> entry.toString().contains("chuyen-nguoi"))
                .isNotEmpty()
                .noneMatch(entry -> entry.toString().contains("second@"));
        page.context().close();
    }

    @Test
    void offlineAPressDoesNotLeaveThePageAndWhatWasTypedIsSavedAfterwards() {
        var page = open(person("offline"), "mang", 390);
        page.locator("#text").fill("Trước khi mất mạng");
        page.context().setOffline(true);
        for (var press : List.of(".bar > button.quiet", ".bar button.button")) {
            page.locator(press).click();
            await().until(() -> said(page).contains("mất kết nối"));
        }
        assertThat(page.locator("#text").inputValue()).isEqualTo("Trước khi mất mạng");
        page.context().setOffline(false);
        awaitSaved(page);
        page.close();
    }

    @Test
    void whateverTheSiteOrAProxyAnswersIsSaidInWords() {
        var page = open(person("words"), "loi", 390);
        for (var status : List.of(400, 403, 404, 409, 413, 429, 500, 502, 503, 504)) {
            page.unrouteAll();
            page.route(
                    "**/save*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(status)
                            .setContentType("text/html")
                            .setBody("<h1>" + status + "</h1>")));
            page.locator("#saved").evaluate("each => { each.textContent = ''; }");
            page.locator("#text").fill("Lần " + status);
            page.evaluate("dispatchEvent(new Event('online'))");
            page.locator("#saved[data-kind=unsaved]", new Page.LocatorOptions().setHasText("Chưa lưu. "))
                    .waitFor();
            assertThat(said(page)).hasSizeGreaterThan(20).doesNotContainPattern("\\d");
        }
        // a network that wants to be signed in to answers 200
        page.unrouteAll();
        page.route(
                "**/save*",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<h1>Wi-Fi</h1>")));
        page.locator("#text").fill("Wi-Fi");
        page.evaluate("dispatchEvent(new Event('online'))");
        await().until(() -> said(page).contains("đường truyền"));
        page.close();
    }

    @Test
    void aRenamingIsFollowedByTheAddressAndTheCopyOfWhoeverWrites() {
        var page = open(person("writes-on"), "ten", 1280);
        var client = desk.people().signedIn(desk.site().port(), desk.people().administrator());
        assertThat(client.post(ENTRY + "ten/rename", "to", "chuyen-moi").statusCode())
                .isEqualTo(303);
        page.locator("#text").fill("Viết khi tên đổi.");
        awaitSaved(page);
        assertThat(page.url()).endsWith(ENTRY + "moi");

        page.route("**/save*", route -> route.abort());
        page.locator("#text").fill("Chưa kịp lưu.");
        await().until(() -> said(page).contains("mất kết nối"));
        assertThat(copies(page)).singleElement().asString().contains("stories/chuyen-moi");
        page.onDialog(dialog -> dialog.accept());
        in(page, "moi");
        page.locator("#kept button").first().click();
        assertThat(page.locator("#text").inputValue()).isEqualTo("Chưa kịp lưu.");
        page.unrouteAll();
        awaitSaved(page);
        page.close();
    }

    @Test
    void afterADeletionTheWordsStayUntilTheyAreAnotherEntry() {
        var page = open(person("writes-still"), "mat", 1280);
        var client = desk.people().signedIn(desk.site().port(), desk.people().administrator());
        assertThat(client.post(ENTRY + "mat/delete", "confirmed", "true").statusCode())
                .isEqualTo(303);
        page.locator("#text").fill("Chữ của bài đã mất.");
        page.locator("#kept", new Page.LocatorOptions().setHasText("vẫn còn ở đây"))
                .waitFor();
        assertThat(page.locator("#text").inputValue()).isEqualTo("Chữ của bài đã mất.");
        page.locator("#kept button").first().click();
        page.locator("#gone-body").waitFor();
        assertThat(page.locator("#gone-body").inputValue()).isEqualTo("Chữ của bài đã mất.");
        assertThat(copies(page)).hasSize(1);
        page.locator("form[action='/admin/new'] button").click();
        page.locator("[role=toolbar]:not([hidden])").waitFor();
        assertThat(page.locator("#text").inputValue().strip()).isEqualTo("Chữ của bài đã mất.");
        await().untilAsserted(() -> assertThat(copies(page)).isEmpty());
        page.close();
    }

    /** The keys of what the browser keeps. */
    private static List<?> copies(Page page) {
        return (List<?>) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('sanvat-copy '))");
    }

    @Test
    void aRegionCanBeTypedWhileTheListFollows() {
        var page = desk.signedIn(person("filters"), 1280);
        page.navigate(desk.address("/admin/entries?type=place"));
        page.locator("#region").pressSequentially("Duy X");
        page.locator("#region-meant", new Page.LocatorOptions().setHasText("Duy X"))
                .waitFor();
        assertThat(page.locator(".entry-row a.title").allTextContents()).hasSize(2);
        page.locator("#region").pressSequentially("uyên");
        page.waitForCondition(() -> page.locator(".entry-row").count() == 1);
        assertThat(page.locator(".entry-row a.title").textContent()).isEqualTo("Chỗ ở xã");
        assertThat(page.locator("#region-meant").textContent().strip()).isEmpty();
        assertThat(page.locator("main .problem").count()).isZero();
        assertThat(page.locator("#region").evaluate("each => each === document.activeElement"))
                .isEqualTo(true);

        page.route(
                "**/admin/entries?*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(400)
                        .setContentType("application/json")
                        .setBody("{\"problem\":\"Nói rõ vì sao.\"}")));
        page.locator("#q").fill("x");
        page.locator("#found .problem", new Page.LocatorOptions().setHasText("Nói rõ vì sao."))
                .waitFor();
        page.close();
    }

    @Test
    void eachTabKeepsItsOwnWordsAndClosedOnesAreOffered() {
        var actor = person("tabs");
        var one = open(actor, "the", 1280);
        var two = in(one.context().newPage(), "the");
        one.context().route("**/save*", Route::abort);
        one.locator("#text").fill("Chữ của thẻ một");
        two.locator("#text").fill("Chữ của thẻ hai");
        await().until(() -> said(one).contains("mất kết nối") && said(two).contains("mất kết nối"));
        one.onDialog(dialog -> dialog.accept());
        one.reload();
        one.locator("#kept p").first().waitFor();
        assertThat(one.locator("#kept p").count()).as("the other tab lives").isEqualTo(1);
        two.close();
        one.reload();
        await().until(() -> one.locator("#kept p").count() == 2);
        one.locator("#kept p >> nth=0 >> button >> nth=0").click();
        assertThat(one.locator("#text").inputValue()).isEqualTo("Chữ của thẻ hai");
        one.locator("#kept p button >> nth=1").click();
        assertThat(one.locator("#kept").isVisible()).isFalse();
        one.context().close();
    }

    @Test
    void theNextPersonAtTheComputerIsNotShownWhatTheLastDidNotSave() {
        var one = person("leaves");
        var page = open(one, "the", 1280);
        page.route("**/save*", Route::abort);
        page.locator("#text").fill("Chữ riêng");
        await().until(() -> said(page).contains("mất kết nối"));
        var next = page.context().newPage();
        page.close();
        Desk.forgetSession(next);
        next.navigate(desk.address("/admin/sign-in"));
        Desk.fillSignIn(next, person("comes"), "");
        next.locator("main button.button").click();
        next.locator(".me").waitFor();
        assertThat(next.locator(".leftovers").count()).isZero();
        in(next, "the");
        next.locator("#preview iframe:not(.coming)").waitFor();
        assertThat(next.locator("#kept").isVisible()).isFalse();

        Desk.forgetSession(next);
        next.navigate(desk.address("/admin/sign-in"));
        Desk.fillSignIn(next, one, "");
        next.locator("main button.button").click();
        assertThat(next.locator(".leftovers").textContent()).contains("Chuyện thẻ");
        next.locator("form[action='/admin/sign-out'] button").click();
        next.locator("dialog .danger").click();
        next.locator("#email").waitFor();
        assertThat(next.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('sanvat-copy'))"))
                .isEqualTo(List.of());
        next.context().close();
    }

    @Test
    void whatAnAbandonedOrOldBrowserKeepsHasAnEnd() {
        var page = open(person("limits"), "the", 1280);
        page.evaluate("""
            () => {
              const me = document.body.dataset.account;
              const put = (tab, age) => localStorage.setItem(`sanvat-copy ${me} stories/chuyen-the source ${tab}`,
                JSON.stringify({at: Date.now() - age * 864e5, state: 'body=' + tab, from: 'x', title: 'T', path: '/'}));
              put('old', 15);
              for (let i = 0; i < 30; i++) put('t' + i, 1 + i / 100);
              localStorage.setItem('sanvat /admin/entries/stories/chuyen-the/save', '{}');
            }\
            """);
        page.locator("#text").fill("Một chữ nữa");
        await().until(() -> page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('sanvat')).length")
                .equals(20));
        page.context().close();
    }
}

package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.people.AcceptInvitation;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.live.Content;

/** What the desk is for, from signing in to the public page, in a real browser. */
@BrowserTest
class DeskStoriesIT {
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AcceptInvitation accept;

    @Autowired
    private Content content;

    @Autowired
    private DeskPeople people;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @AfterEach
    void removeWhatWasMade() {
        var client = people.signedIn(port, people.administrator());
        content.current().entries().keySet().stream()
                .filter(id -> id.slug().value().startsWith("ke-"))
                .forEach(id -> client.post(
                        "/admin/entries/" + id.type().folder() + "/" + id.slug() + "/delete", "confirmed", "true"));
    }

    private Page desk(Actor actor, int width) {
        var page = chromium.page(width, 900);
        page.navigate(address("/admin"));
        page.locator("#email").fill(actor.account().email().value());
        page.locator("#password").fill(DeskPeople.PASSWORD);
        page.locator("main button.button").click();
        return page;
    }

    private Page begin(Actor actor, int width, String type, String title) {
        var page = desk(actor, width);
        page.navigate(address("/admin/new?type=" + type));
        page.locator("#title").fill(title);
        page.locator("main button.button").click();
        page.waitForURL("**/admin/entries/**");
        return page;
    }

    private static void awaitSaved(Page page) {
        page.locator("#saved[data-kind=saved]").waitFor();
    }

    private static void publish(Page page) {
        page.locator(".bar button.button").click();
        page.locator(".status .badge.good").waitFor();
    }

    @Test
    void anEditorWritesAStoryAndVisitorsFindIt() {
        var page = begin(people.person("ke-editor", Role.EDITOR), 390, "story", "Kẻ chuyện chị Năm làm mắm");
        page.locator("#f-summary").fill("Một đời làm mắm bên biển.");
        page.locator("#text").click();
        page.keyboard().type("Chị Năm dậy từ bốn giờ.\n\nMẻ mắm này ");
        page.keyboard().press("Control+b");
        page.keyboard().type("ba năm");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().type(" mới chín. ");
        page.locator("#insert").pressSequentially("ngu coc duy oanh");
        var option = page.locator("#insert + datalist option").first();
        await().until(() -> option.count() > 0);
        page.locator("#insert").fill(option.getAttribute("value"));
        page.locator("#insert-as").selectOption("map");
        page.locator("#insert").pressSequentially("hoi an tra kieu my son");
        var route = page.locator("#insert + datalist option[value*='hoi-an-tra-kieu-my-son']");
        await().until(() -> route.count() > 0);
        page.locator("#insert").fill(route.first().getAttribute("value"));
        awaitSaved(page);
        assertThat(page.locator("#text").inputValue())
                .contains("**ba năm** mới chín. [Ngũ cốc Duy Oanh](../products/ngu-coc-duy-oanh.md)\n\n[")
                .endsWith("](../routes/hoi-an-tra-kieu-my-son.md#map)\n\n");
        var preview = page.frameLocator("#preview iframe:not(.coming)");
        preview.locator("strong", new FrameLocator.LocatorOptions().setHasText("ba năm"))
                .waitFor();
        publish(page);
        page.navigate(address("/cau-chuyen/ke-chuyen-chi-nam-lam-mam"));
        assertThat(page.locator("h1").textContent()).contains("Kẻ chuyện chị Năm làm mắm");
        var map = page.locator("main .embed.wide img");
        map.scrollIntoViewIfNeeded();
        await().untilAsserted(() -> assertThat(map.evaluate("each => each.complete && each.naturalWidth > 300"))
                .isEqualTo(true));
        page.locator("main a[href='/san-pham/ngu-coc-duy-oanh']").first().click();
        assertThat(page.url()).endsWith("/san-pham/ngu-coc-duy-oanh");
        page.close();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> new Asker(port)
                        .get("/tim-kiem?q=chi+nam+lam+mam")
                        .body()
                        .contains("/cau-chuyen/ke-chuyen-chi-nam-lam-mam"));
    }

    @Test
    void twoEditorsAtOnceBothLive() {
        var one = begin(people.person("ke-one", Role.EDITOR), 1280, "story", "Kẻ hai người cùng viết");
        one.locator("#f-summary").fill("Tóm tắt.");
        one.locator("#text").fill("Một.\n\nHai.\n\nBa.");
        awaitSaved(one);
        one.locator(".bar > button.quiet").click();
        one.locator("p.kept").waitFor();
        var other = desk(people.person("ke-other", Role.EDITOR), 1280);
        other.navigate(one.url());

        one.locator("#text").fill("Một, của người thứ nhất.\n\nHai.\n\nBa.");
        awaitSaved(one);
        other.locator("#text").fill("Một.\n\nHai.\n\nBa, của người thứ hai.");
        awaitSaved(other);
        other.locator("#kept button").click();
        other.waitForCondition(() -> other.locator("#text").inputValue().contains("người thứ nhất"));
        assertThat(other.locator("#text").inputValue())
                .isEqualTo("Một, của người thứ nhất.\n\nHai.\n\nBa, của người thứ hai.");

        one.navigate(one.url());
        one.locator("#text").fill("Một, của người thứ nhất.\n\nHai của tôi.\n\nBa, của người thứ hai.");
        awaitSaved(one);
        other.locator("#text").fill("Một, của người thứ nhất.\n\nHai của chị.\n\nBa, của người thứ hai.");
        other.locator("#saved[data-kind=unsaved]").waitFor();
        other.locator(".bar > button.quiet").click();
        other.locator(".collisions").waitFor();
        assertThat(other.locator(".collisions .words").allTextContents()).contains("Hai của chị.", "Hai của tôi.");
        other.locator(".collisions input[value=BOTH]").check();
        other.locator(".bar > button.quiet").click();
        other.locator(".collisions").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(other.locator("#text").inputValue()).contains("Hai của tôi.\n\nHai của chị.");
        assertThat(other.locator("#kept").isVisible())
                .as("what the site has is not offered again")
                .isFalse();
        publish(other);
        assertThat(new Asker(port).get("/cau-chuyen/ke-hai-nguoi-cung-viet").body())
                .contains("của người thứ nhất", "của người thứ hai", "Hai của tôi.", "Hai của chị.");
        one.close();
        other.close();
    }

    @Test
    void textIsKeptWhileTheNetworkIsCutAndSavedAfterwards() {
        var page = begin(people.person("ke-offline", Role.EDITOR), 390, "story", "Kẻ mất mạng giữa chừng");
        page.locator("[role=toolbar]").waitFor();
        page.context().setOffline(true);
        page.locator("#text").fill("Chữ viết lúc mất mạng.");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> page.locator("#saved").textContent().contains("mất kết nối"));
        page.context().setOffline(false);
        awaitSaved(page);
        page.route("**/save*", route -> route.abort());
        page.locator("#text").fill("Chữ viết lúc mất mạng. Rồi trình duyệt bị đóng.");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> page.locator("#saved").textContent().contains("mất kết nối"));
        var address = page.url();
        page.onDialog(dialog -> dialog.accept());
        page.navigate(address);
        assertThat(page.locator("#text").inputValue()).isEqualTo("Chữ viết lúc mất mạng.");
        page.unroute("**/save*");
        page.locator("#kept button").first().click();
        awaitSaved(page);
        page.navigate(address);
        assertThat(page.locator("#text").inputValue()).isEqualTo("Chữ viết lúc mất mạng. Rồi trình duyệt bị đóng.");
        page.close();
    }

    @Test
    void whatIsWrittenBeforeTheScriptsAreThereIsSavedWhenTheyCome() {
        var page = begin(people.person("ke-slow", Role.EDITOR), 390, "story", "Kẻ mạng chậm");
        var held = new AtomicReference<Route>();
        page.route("**/saving.js", held::set);
        page.navigate(page.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.locator("#text").fill("Chữ viết khi trang chưa tải xong.");
        page.waitForCondition(() -> held.get() != null);
        held.get().resume();
        page.locator("#saved[data-kind=saved]:not(:empty)").waitFor();
        page.unroute("**/saving.js");
        page.navigate(page.url());
        assertThat(page.locator("#text").inputValue()).isEqualTo("Chữ viết khi trang chưa tải xong.");
        page.close();
    }

    @ParameterizedTest
    @MethodSource("vn.sanvat.content.EntryType#ofTheProduct")
    void nothingIsChangedByOpeningAnEntry(EntryType type) {
        var page = desk(people.administrator(), 1280);
        var wrong = new ArrayList<String>();
        page.onPageError(wrong::add);
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                wrong.add(said.text());
            }
        });
        page.onRequestFailed(failed -> wrong.add(failed.url() + " " + failed.failure()));
        content.current().entries().keySet().stream()
                .filter(id -> id.type().equals(type))
                .limit(3)
                .forEach(id -> {
                    page.navigate(address("/admin/entries/" + type.folder() + "/" + id.slug()));
                    await().failFast(id.path() + wrong, () -> assertThat(wrong).isEmpty())
                            .until(() -> page.locator("[role=toolbar]").isVisible());
                    assertThat(page.locator("#saved").textContent())
                            .as(id.path())
                            .isEmpty();
                });
        page.close();
    }

    @Test
    void anOrganiserListsALunarFestivalAndAnEditorApprovesIt() {
        var organiser = people.person("ke-organiser", Role.ORGANISER);
        var page = desk(organiser, 390);
        assertThat(page.locator(".starts a").count()).as("only events").isEqualTo(1);
        page.locator(".starts a").click();
        page.locator("#title").fill("Kẻ lễ cúng đình làng");
        page.locator("#region").pressSequentially("duy son");
        var option = page.locator("#region + datalist option").first();
        await().until(() -> option.count() > 0);
        page.locator("#region").fill(option.getAttribute("value"));
        page.locator("main button.button").click();
        page.waitForURL("**/admin/entries/events/**");
        page.locator("#f-summary").fill("Lễ của làng.");
        page.locator("#f-kind").selectOption("festival");
        page.locator("#f-when-repeats").selectOption("yearly");
        page.locator("#f-when-calendar").selectOption("lunar");
        page.locator("#f-when-month").fill("1");
        page.locator("#f-when-day").fill("20");
        await().until(() -> page.locator("#days").textContent().contains("25/2/2027"));
        page.locator("fieldset:has(> legend:text-is('Chương trình')) > [data-add-row]")
                .click();
        page.locator("#f-programme-1-day, #f-programme-0-day").first().fill("1");
        page.locator("#f-programme-1-title, #f-programme-0-title").first().fill("Tế đình");
        page.locator("#text").fill("Cả làng về dự.");
        awaitSaved(page);
        page.locator(".bar button.button").click();
        page.locator(".status .badge.warn").waitFor();
        page.close();

        var editor = desk(people.person("ke-approver", Role.EDITOR), 1280);
        editor.locator("a.title:text('Kẻ lễ cúng đình làng')").click();
        publish(editor);
        editor.navigate(address("/su-kien/ke-le-cung-dinh-lang"));
        assertThat(editor.locator("main").textContent()).contains("Tế đình", "25/2/2027");
        editor.close();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

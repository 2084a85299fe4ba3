package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.people.AcceptInvitation;
import vn.sanvat.accounts.people.InvitePerson;
import vn.sanvat.accounts.people.SetUpSite;
import vn.sanvat.admin.DeskPeople;

@BrowserTest
class DeskWalkIT {
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SetUpSite setUp;

    @Autowired
    private InvitePerson invite;

    @Autowired
    private AcceptInvitation accept;

    private DeskPeople people;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void people() {
        people = new DeskPeople(accounts, setUp, invite, accept);
    }

    @Test
    void everyPageOfTheDeskIsAccessible() {
        people.administrator();
        for (var width : List.of(390, 1280)) {
            var page = chromium.page(width, 900);
            page.navigate(address("/admin/account"));
            check(page, "sign-in");
            signIn(page, "ha@sanvat.example");
            for (var language : List.of("Tiếng Việt", "English")) {
                page.getByText(language).click();
                for (var path : List.of(
                        "/admin",
                        "/admin/entries",
                        "/admin/new",
                        "/admin/media",
                        "/admin/schedule",
                        "/admin/entries/events/le-cau-ngu-lang-bien-thanh-khe",
                        "/admin/entries/products/ngu-coc-duy-oanh/history",
                        "/admin/account",
                        "/admin/account/password",
                        "/admin/people",
                        "/admin/people/invite",
                        "/admin/audit")) {
                    page.navigate(address(path));
                    check(page, path + " in " + language);
                }
            }
            page.close();
        }
    }

    @Test
    void anAdministratorInvitesAnOrganiserWhoSignsIn() {
        people.administrator();
        var page = chromium.page(1280, 900);
        page.navigate(address("/admin/people/invite"));
        signIn(page, "ha@sanvat.example");
        page.locator("#name").fill("Nguyễn Thị Bưởi");
        page.locator("#email").fill("buoi@sanvat.example");
        page.locator("#role-organiser").check();
        page.locator("main button.button").click();
        var link = page.locator("#link").inputValue();
        page.close();

        var invited = chromium.page(390, 844);
        invited.navigate(link);
        invited.locator("#name").fill("Nguyễn Thị Bưởi");
        invited.locator("#password").fill(DeskPeople.PASSWORD);
        invited.locator("main button.button").click();
        assertThat(invited.locator(".me").textContent()).isEqualTo("Nguyễn Thị Bưởi");
        assertThat(accounts.all())
                .filteredOn(account -> account.name().equals("Nguyễn Thị Bưởi"))
                .singleElement()
                .satisfies(account -> assertThat(account.grants().get(0).role()).isEqualTo(Role.ORGANISER));
        invited.close();
    }

    private void signIn(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(DeskPeople.PASSWORD);
        page.locator("main button.button").click();
    }

    private static void check(Page page, String what) {
        var results = new AxeBuilder(page)
                .exclude("iframe")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        assertThat(results.getViolations())
                .as(what)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(what + " is no wider than the screen")
                .isEqualTo(true);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

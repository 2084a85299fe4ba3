package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AuditEntry;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.people.InvitePerson;
import vn.sanvat.accounts.signin.Passkeys;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.admin.DeskTour;

@BrowserTest
class DeskWalkIT {
    private static final int LOOKS = 400;
    private static final double PAUSE = 50; // ms
    /** Sends a form as a button of the page would, with the token of the page. */
    private static final String SEND = """
            ([path, fields]) => {
              const form = document.createElement("form");
              form.method = "post";
              form.action = path;
              const add = (name, value) => form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
              for (let i = 0; i < fields.length; i += 2) { add(fields[i], fields[i + 1]); }
              add("_csrf", document.querySelector("[name=_csrf]").value);
              document.body.append(form);
              form.submit();
            }""";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private InvitePerson invite;

    @Autowired
    private DeskPeople people;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private AuditLog audit;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void everyPageOfTheDeskIsAccessibleAndCanBePressed() {
        var client = people.signedIn(port, people.administrator());
        List<String> faults = new ArrayList<>();
        try (var tour = new DeskTour(client, "Đi khắp bàn")) {
            var stops = tour.stops().toList();
            Map.of(390, "Tiếng Việt", 1280, "English").forEach((width, language) -> {
                var page = chromium.page(width, 900);
                page.navigate(address("/admin/account"));
                look(page, "sign-in", faults);
                signIn(page, "ha@sanvat.example");
                page.getByText(language).click();
                for (var stop : stops) {
                    open(page, stop);
                    look(page, stop + " in " + language + " at " + width, faults);
                }
                page.close();
            });
        }
        assertThat(faults).isEmpty();
    }

    private void open(Page page, DeskTour.Stop stop) {
        if (stop.fields().isEmpty()) {
            page.navigate(address(stop.path()));
        } else {
            page.navigate(address("/admin/account"));
            page.evaluate("window.isBefore = true");
            page.evaluate(SEND, List.of(stop.path(), stop.fields()));
            awaitTheNext(page);
        }
        assertThat(page.locator("h1").count()).as(stop.toString()).isEqualTo(1);
        assertThat(page.locator(stop.sees()).count()).as(stop.toString()).isPositive();
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

    @Test
    void aPersonSignsInWithAPasskey() {
        var actor = people.person("passkey", Role.EDITOR);
        var email = actor.account().email().value();
        var page = chromium.page(390, 844);
        var device = device(page);
        page.navigate(address("/admin/account/passkeys"));
        signIn(page, email);
        page.locator("#name").fill("Điện thoại của tôi");
        page.locator("main button.button").click();
        page.locator(".rows b").waitFor();
        assertThat(passkeys.of(actor.id()))
                .singleElement()
                .satisfies(key -> assertThat(key.name()).isEqualTo("Điện thoại của tôi"));

        signOut(page);
        page.navigate(address("/admin/sign-in?next=/admin/entries"));
        page.locator(".passkey button").click();
        page.waitForURL("**/admin/entries");
        assertThat(page.locator(".me").textContent()).isEqualTo(actor.name());
        page.navigate(address("/admin/confirm?next=/admin/account/password"));
        page.locator(".passkey button").click();
        page.waitForURL("**/admin/account/password");
        assertThat(audit.find(new AuditLog.Query(email, "account", "", "", 10)))
                .extracting(AuditEntry::action, AuditEntry::detail)
                .startsWith(
                        tuple("account.signed_in", "passkey"),
                        tuple("account.signed_out", ""),
                        tuple("account.passkey_added", "Điện thoại của tôi"));

        // a device that does not know its holder lets nobody in
        signOut(page);
        verified(device, false);
        page.locator(".passkey button").click();
        page.locator(".passkey [role=alert]").waitFor();
        verified(device, true);

        // and neither does a key that the account has no more
        signIn(page, email);
        page.navigate(address("/admin/account/passkeys"));
        page.locator(".rows button").click();
        List<String> faults = new ArrayList<>();
        look(page, "the question before a passkey goes", faults);
        assertThat(faults).isEmpty();
        assertThat(page.locator("h1").textContent()).contains("Điện thoại của tôi");
        page.locator("main a.button").click();
        assertThat(passkeys.of(actor.id())).as("cancelled").hasSize(1);
        page.locator(".rows button").click();
        page.locator("main form button.danger").click();
        page.waitForURL("**/admin/account/passkeys");
        assertThat(page.locator(".rows").count()).isZero();
        assertThat(passkeys.of(actor.id())).isEmpty();
        signOut(page);
        page.locator(".passkey button").click();
        page.locator("main > [role=alert]").waitFor();
        assertThat(page.url()).endsWith("/admin/passkey/sign-in");
        page.close();
    }

    /** A phone with one finger, for Chromium. */
    private static Device device(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        var made = session.send("WebAuthn.addVirtualAuthenticator", asked);
        return new Device(session, made.get("authenticatorId").getAsString());
    }

    private record Device(CDPSession session, String id) {}

    private static void verified(Device device, boolean finger) {
        var asked = new JsonObject();
        asked.addProperty("authenticatorId", device.id());
        asked.addProperty("isUserVerified", finger);
        device.session().send("WebAuthn.setUserVerified", asked);
    }

    /** The pages of the desk let nobody evaluate text, as {@code waitForFunction} does. */
    private static void awaitTheNext(Page page) {
        for (var look = 0; look < LOOKS; look++) {
            try {
                if (page.evaluate("!window.isBefore && document.readyState === 'complete'")
                        .equals(true)) {
                    return;
                }
            } catch (PlaywrightException e) {
                // on its way
            }
            page.waitForTimeout(PAUSE);
        }
        throw new AssertionError("no answer came: " + page.url());
    }

    private static void signOut(Page page) {
        page.locator("form[action='/admin/sign-out'] button").click();
        page.locator("#email").waitFor();
    }

    private void signIn(Page page, String email) {
        page.locator("#email").fill(email);
        page.locator("#password").fill(DeskPeople.PASSWORD);
        page.locator("main button.button").click();
    }

    private static void look(Page page, String what, List<String> faults) {
        Accessibility.violations(page).forEach(fault -> faults.add(what + " " + fault));
        if (page.evaluate("document.documentElement.scrollWidth > innerWidth").equals(true)) {
            faults.add(what + " is wider than the screen");
        }
        Reach.closedAndOpen(page).forEach(fault -> faults.add(what + " " + fault));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

package vn.sanvat.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.Actor;
import vn.sanvat.admin.DeskPeople;

/** A site of its own with a few entries, and a browser to write in it: quick, because it needs neither search nor the whole content. */
final class Desk implements AutoCloseable {
    private final OwnSite site;
    private final Chromium chromium = new Chromium();
    private final DeskPeople people;

    private Desk(OwnSite site) {
        this.site = site;
        people = DeskPeople.of(site);
    }

    /** @param entries path and text of what is public */
    static Desk start(Path home, Map<String, String> entries, String... settings) throws IOException {
        for (var entry : entries.entrySet()) {
            var file = home.resolve("content").resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry.getValue());
        }
        return new Desk(OwnSite.start(home, settings));
    }

    DeskPeople people() {
        return people;
    }

    OwnSite site() {
        return site;
    }

    String address(String path) {
        return "http://localhost:" + site.port() + path;
    }

    /** A browser of its own, in which the person is signed in. */
    Page signedIn(Actor actor, int width) {
        var page = chromium.pageAmongOthers(width, 900);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(address("/admin/sign-in"));
        fillSignIn(page, actor, "");
        page.locator("main button.button").click();
        page.locator(".me").waitFor();
        return page;
    }

    static void fillSignIn(Page page, Actor actor, String prefix) {
        page.locator("#" + prefix + "email").fill(actor.account().email().value());
        page.locator("#" + prefix + "password").fill(DeskPeople.PASSWORD);
    }

    /** The session ends, as it does by itself after hours: what the browser still has is good for nothing. */
    static void forgetSession(Page page) {
        List<Cookie> cookies = page.context().cookies();
        page.context().clearCookies();
        page.context()
                .addCookies(cookies.stream()
                        .filter(cookie -> cookie.name.equals("sanvat_language"))
                        .toList());
    }

    @Override
    public void close() {
        chromium.close();
        site.close();
    }
}

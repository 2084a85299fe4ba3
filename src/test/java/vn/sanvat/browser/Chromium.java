package vn.sanvat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import vn.sanvat.ProgramInstalled;

/** The system's Chromium, headless, with an empty profile. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(ProgramInstalled.find("chromium", "chromium-browser", "google-chrome")
                                .orElseThrow())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    Page page(int width, int height) {
        return browser.newPage(vietnamese().setViewportSize(width, height));
    }

    /** As most visitors have it: the desk speaks the language of the browser. */
    private static Browser.NewPageOptions vietnamese() {
        return new Browser.NewPageOptions().setLocale("vi-VN");
    }

    /** A page in a browser of its own, which can have more of them. */
    Page pageAmongOthers(int width, int height) {
        return browser.newContext(
                        new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(width, height))
                .newPage();
    }

    /** A page that is pressed with fingers. */
    Page phone() {
        return browser.newPage(
                vietnamese().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    /** A page that runs no script. */
    Page pageWithoutScript(int width, int height) {
        return browser.newPage(vietnamese().setViewportSize(width, height).setJavaScriptEnabled(false));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

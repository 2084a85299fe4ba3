package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.Needs;
import vn.sanvat.accounts.Role;

/** The editor's tools, rows and preview, and the lists of the desk, pressed as people press them. */
@Needs({"chromium", "chromium-browser", "google-chrome"})
class DeskWritingIT {
    @TempDir
    static Path home;

    private static Desk desk;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (var name : List.of("Mắm Nam Ô", "Nước mắm Cửa Khe", "Chả bò", "Bánh tráng")) {
            var slug = name.equals("Chả bò") ? "cha-bo" : "mon-" + entries.size();
            entries.put(
                    "products/" + slug + ".md",
                    "---\ntitle: " + name + "\nsummary: Ngon.\ncategory: I.3.b\n---\n\nChữ.\n");
        }
        entries.put(
                "stories/chuyen-dai.md",
                "---\ntitle: Chuyện dài\nsummary: Tóm tắt.\n---\n\n" + "Một đoạn của chuyện dài.\n\n".repeat(80));
        entries.put(
                "events/hoi-cho.md",
                "---\ntitle: Hội chợ\nsummary: Vui.\nkind: fair\n"
                        + "when: {start: 2027-03-01}\nstalls:\n  - label: A1\n---\n\nChữ.\n");
        entries.put(
                "events/phien-cho.md",
                "---\ntitle: Phiên chợ\nsummary: Vui.\nkind: fair\n"
                        + "when: {start: 2027-03-01}\nstalls:\n  - label: Gian giữa\n  - label: Gian sau\n---\n\nChữ.\n");
        entries.put(
                "events/phien-dem.md",
                "---\ntitle: Phiên đêm\nsummary: Vui.\nkind: fair\nwhen: {start: 2027-03-01}\nstalls:\n"
                        + "  - {label: Một, cua_ho: a}\n  - {label: Hai, cua_ho: b}\n  - {label: Ba, cua_ho: c}\n"
                        + "---\n\nChữ.\n");
        desk = Desk.start(home, entries);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @AfterEach
    void close() {
        page.close();
    }

    private void open(String path, int width) {
        page = desk.signedIn(desk.people().person("writing", Role.EDITOR), width);
        page.navigate(desk.address(path));
        if (path.contains("entries/")) {
            page.locator("[role=toolbar]:not([hidden])").waitFor();
        }
    }

    private String text() {
        return page.locator("#text").inputValue();
    }

    private void write(String written, int from, int to) {
        page.locator("#text").fill(written);
        page.locator("#text").evaluate("(text, at) => text.setSelectionRange(at[0], at[1])", List.of(from, to));
    }

    private void awaitSaved() {
        page.locator("#saved[data-kind=saved]:not(:empty)").waitFor();
    }

    @Test
    void pressedTwiceAToolTakesAwayWhatItPut() {
        open("/admin/entries/products/cha-bo", 1280);
        write("chả bò ngon", 0, 6);
        for (var expected : List.of("**chả bò** ngon", "chả bò ngon")) {
            page.keyboard().press("Control+b");
            assertThat(text()).isEqualTo(expected);
        }
        page.keyboard().press("Control+i");
        page.keyboard().press("Control+b");
        assertThat(text()).isEqualTo("***chả bò*** ngon");
        page.keyboard().press("Control+i");
        assertThat(text()).isEqualTo("**chả bò** ngon");
        for (var tool : Map.of("list", "- một\n- hai", "quote", "> một\n> hai", "heading", "## một\n## hai")
                .entrySet()) {
            write("một\nhai", 0, 7);
            page.locator("[data-tool=" + tool.getKey() + "]").click();
            assertThat(text()).isEqualTo(tool.getValue());
            page.locator("[data-tool=" + tool.getKey() + "]").click();
            assertThat(text()).as(tool.getKey() + " again").isEqualTo("một\nhai");
        }
        write("", 0, 0);
        page.keyboard().press("Control+b");
        page.keyboard().type("đậm");
        page.keyboard().press("Control+b");
        page.keyboard().type(" thường");
        assertThat(text()).isEqualTo("**đậm** thường");
        page.keyboard().press("Control+z");
        assertThat(text()).startsWith("**đậm");
    }

    @Test
    void enterGoesOnWithAListAndEndsItAndTabLeavesTheText() {
        open("/admin/entries/products/cha-bo", 390);
        write("", 0, 0);
        page.keyboard().type("- một");
        page.keyboard().press("Enter");
        page.keyboard().type("hai");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("9. chín");
        page.keyboard().press("Enter");
        page.keyboard().type("mười");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().type("> lời");
        page.keyboard().press("Enter");
        assertThat(text()).isEqualTo("- một\n- hai\n9. chín\n10. mười\n> lời\n> ");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("text");
    }

    @Test
    void suggestionsComeWhileAKeyboardComposes() {
        open("/admin/entries/products/cha-bo", 390);
        for (var ends : List.of(false, true)) {
            page.locator("#insert").fill("");
            page.locator("#insert").evaluate("""
                (field, ends) => {
                  field.focus();
                  field.dispatchEvent(new CompositionEvent('compositionstart'));
                  field.value = ends ? 'cua khe' : 'mam nam o';
                  if (!ends) field.dispatchEvent(new InputEvent('input', {isComposing: true, bubbles: true}));
                  else field.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true}));
                }\
                """, ends);
            var option = page.locator(
                    "#insert + datalist option[value^='" + (ends ? "Nước mắm Cửa Khe" : "Mắm Nam Ô") + "']");
            page.waitForCondition(() -> option.count() == 1);
        }
    }

    @Test
    void aNewRowWorksLikeAnOldOne() {
        open("/admin/entries/events/hoi-cho", 390);
        page.locator("[data-rows='f.stalls'] > [data-add-row]").click();
        var row = page.locator("[data-rows='f.stalls'] > .row-field").last();
        var products = row.locator("[data-many] input");
        assertThat(products.count()).isEqualTo(1);
        for (var product : List.of("Chả bò [cha-bo]", "Mắm Nam Ô [mon-0]")) {
            products.last().fill(product);
            products.last().blur();
        }
        await().until(() -> products.count() == 3);
        products.last().fill("banh trang");
        page.waitForCondition(() ->
                row.locator("[data-many] p.field").last().locator("option").count() == 1);
        products.last().fill("");
        awaitSaved();
        page.reload();
        assertThat(page.locator("[data-rows='f.stalls'] > .row-field")
                        .last()
                        .locator("[data-many] input")
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aRowThatIsRemovedCanBeHadBackAsItWas() {
        open("/admin/entries/events/phien-cho", 390);
        var rows = page.locator("[data-rows='f.stalls'] > .row-field");
        var first = rows.first().locator("[name$='.label']");
        first.fill("Gian giữa đã sửa");
        awaitSaved();
        rows.first().locator("[data-remove-row]").click();
        var line = page.locator("[data-rows='f.stalls'] > [role=status]");
        assertThat(line.textContent()).isEqualTo("Đã bỏ “Gian giữa đã sửa”. Lấy lại");
        assertThat(rows.count()).isEqualTo(1);
        page.waitForCondition(() -> !stalls().contains("Gian giữa"));
        line.locator("button").click();
        assertThat(line.count()).isZero();
        assertThat(rows.count()).isEqualTo(2);
        assertThat(first.inputValue()).isEqualTo("Gian giữa đã sửa");
        page.waitForCondition(() -> stalls().contains("Gian giữa đã sửa"));
        page.reload();
        assertThat(first.inputValue()).isEqualTo("Gian giữa đã sửa");
        assertThat(rows.last().locator("[name$='.label']").inputValue()).isEqualTo("Gian sau");
    }

    /** The file may have more of a row than the form shows. */
    @Test
    void rowsKeepWhatTheFormDoesNotShowAlsoAfterOneBeforeThemWentAway() {
        open("/admin/entries/events/phien-dem", 1280);
        var rows = page.locator("[data-rows='f.stalls'] > .row-field");
        rows.first().locator("[data-remove-row]").click();
        page.waitForCondition(() ->
                stalls("phien-dem").contains("Hai") && !stalls("phien-dem").contains("Một"));
        awaitSaved();
        rows.first().locator("[name$='.label']").fill("Hai đã sửa");
        page.waitForCondition(() -> stalls("phien-dem").contains("Hai đã sửa"));
        awaitSaved();
        assertThat(stalls("phien-dem"))
                .containsPattern("Hai đã sửa[^}]*cua_ho: b")
                .containsPattern("Ba[^}]*cua_ho: c")
                .doesNotContain("cua_ho: a");
        assertThat(page.locator("#saved").getAttribute("data-kind")).isEqualTo("saved");
    }

    @Test
    void anEmptyRowGoesWithoutAWordAndALineGoesByItself() {
        open("/admin/entries/events/phien-cho", 1280);
        page.clock().install();
        var field = page.locator("[data-rows='f.stalls']");
        field.locator("> [data-add-row]").click();
        field.locator("> .row-field").last().locator("[data-remove-row]").click();
        assertThat(field.locator("> [role=status]").count()).isZero();
        field.locator("> .row-field").last().locator("[data-remove-row]").click();
        assertThat(field.locator("> [role=status]").count()).isEqualTo(1);
        page.clock().runFor(10_000);
        assertThat(field.locator("> [role=status]").count()).isZero();
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-add-row')"))
                .isEqualTo(true);
    }

    /** The draft as it lies on disk. */
    private static String stalls() {
        return stalls("phien-cho");
    }

    private static String stalls(String event) {
        try {
            return Files.readString(home.resolve("content/_drafts/events/" + event + ".md"));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void thePreviewKeepsItsPlaceShowsAWholeScreenAndMissesNoPicture(int width) {
        List<String> missing = new ArrayList<>();
        open("/admin/entries/stories/chuyen-dai", width);
        page.onResponse((Response response) -> {
            if (response.status() >= 400) {
                missing.add(response.status() + " " + response.url());
            }
        });
        page.locator("[data-width=desk]").click();
        var frame = page.locator("#preview iframe:not(.coming)");
        await().until(() -> Boolean.TRUE.equals(frame.evaluate("each => each.contentDocument?.readyState === 'complete'"
                + " && each.contentWindow.innerWidth === 1280 && each.contentDocument.body.scrollHeight > 2000")));
        var screen = page.locator("#preview .screen").boundingBox();
        assertThat(frame.boundingBox().width).as("all of it").isLessThanOrEqualTo(screen.width);
        assertThat(frame.boundingBox().height).isGreaterThanOrEqualTo(screen.height - 6);
        frame.evaluate("each => each.contentWindow.scrollTo(0, 700)");
        var steps = page.evaluate("history.length");
        page.locator("#text").fill("Đầu.\n\n" + text());
        awaitSaved();
        var next = page.locator("#preview iframe:not(.coming)");
        await().until(() -> page.locator("#preview iframe").count() == 1
                && Boolean.TRUE.equals(
                        next.evaluate("each => each.contentDocument.body.textContent.includes('Đầu.')")));
        assertThat((Integer) next.evaluate("each => Math.round(each.contentWindow.scrollY)"))
                .isBetween(690, 710);
        assertThat(page.evaluate("history.length")).as("no step back more").isEqualTo(steps);
        assertThat(missing).isEmpty();
        page.locator("[data-width=phone]").click();
        await().until(() ->
                next.evaluate("each => each.contentWindow.innerWidth").equals(390));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void whatIsTickedStaysTickedWhileFiltering(int width) {
        open("/admin/entries", width);
        assertThat(page.locator("#bulk [name=what]").first().isDisabled()).isTrue();
        var all = page.locator(".entry-row").count();
        page.locator("input[value='products/cha-bo.md']").check();
        page.locator("#q").fill("mam");
        await().until(() -> page.locator(".entry-row").count() == 2);
        page.locator(".entry-row input[name=entry]").first().check();
        assertThat(page.locator("#bulk [data-ticked]").textContent())
                .contains("2")
                .contains("1 bài không nằm");
        page.locator("#q").fill("");
        await().until(() -> page.locator(".entry-row").count() == all);
        assertThat(page.locator("input[name=entry]:checked").count()).isEqualTo(2);
        page.locator("#bulk [name=what][value=unpublish]").click();
        page.locator("h1", new Page.LocatorOptions().setHasText("Gỡ")).waitFor();
        assertThat(page.locator("main").textContent()).contains("Chả bò");
        page.goBack();
        page.locator("[data-untick]").click();
        assertThat(page.locator("input[name=entry]:checked").count()).isZero();
    }

    @Test
    void aFilterThatCannotBeAskedIsSaidInWords() {
        open("/admin/entries", 390);
        page.route("**/admin/entries?*", route -> route.abort());
        page.locator("#q").fill("mam");
        page.locator("#found [role=alert]").waitFor();
        assertThat(page.locator("#found [role=alert]").textContent()).contains("kết nối");
    }

    @Test
    void linksAreCopiedByOnePress() {
        open("/admin/entries/products/cha-bo", 390);
        page.locator("[data-path]").click();
        page.locator(".copied").waitFor();
        await().until(() -> page.locator(".copied").textContent().equals("Đã chép"));
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(desk.address("/san-pham/cha-bo"));
    }
}

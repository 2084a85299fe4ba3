package vn.sanvat.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.Needs;
import vn.sanvat.accounts.Role;

/** Text and pictures that come from elsewhere: pasted, dropped, chosen. */
@Needs({"chromium", "chromium-browser", "google-chrome"})
class DeskPastingIT {
    private static final String STORY = "---\ntitle: Chuyện mắm\nsummary: Tóm tắt.\n---\n\nĐoạn đầu.\n";

    private static final String GIVE = """
        ({event, parts, files}) => {
          const data = new DataTransfer();
          for (const [type, text] of Object.entries(parts)) data.setData(type, text);
          for (const {name, type, base64} of files) {
            const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
            data.items.add(new File([bytes], name, {type}));
          }
          const text = document.getElementById('text');
          const options = {bubbles: true, cancelable: true};
          text.focus();
          return text.dispatchEvent(event === 'paste'
            ? new ClipboardEvent('paste', {clipboardData: data, ...options})
            : new DragEvent(event, {dataTransfer: data, ...options}));
        }\
        """;

    @TempDir
    static Path home;

    private static Desk desk;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        desk = Desk.start(home, Map.of("stories/chuyen-mam.md", STORY));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @BeforeEach
    void open() {
        page = desk.signedIn(desk.people().person("paste", Role.EDITOR), 1280);
        page.navigate(desk.address("/admin/entries/stories/chuyen-mam"));
        page.locator("[role=toolbar]:not([hidden])").waitFor();
    }

    @AfterEach
    void close() {
        page.close();
    }

    private String text() {
        return page.locator("#text").inputValue();
    }

    private void awaitText(Predicate<String> right) {
        await().until(this::text, right);
    }

    /** As an application gives it, or a person drops it. */
    private boolean give(String event, Map<String, String> parts, File... files) {
        return Boolean.TRUE.equals(page.evaluate(
                GIVE,
                Map.of(
                        "event",
                        event,
                        "parts",
                        parts,
                        "files",
                        Stream.of(files)
                                .map(file -> Map.of(
                                        "name",
                                        file.name(),
                                        "type",
                                        file.type(),
                                        "base64",
                                        Base64.getEncoder().encodeToString(file.bytes())))
                                .toList())));
    }

    private record File(String name, String type, byte[] bytes) {
        static File png(String name) {
            try {
                var out = new ByteArrayOutputStream();
                ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
                return new File(name, "image/png", out.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The type is empty: browsers do not know it. */
        static File heic() {
            return new File(
                    "IMG_0042.HEIC", "", "\0\0\0\30ftypheic\0\0\0\0heicmif1".getBytes(StandardCharsets.ISO_8859_1));
        }

        static File gif() {
            return new File("dong.gif", "image/gif", "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void oneColumnOfASpreadsheetAndLinesOfAMailStayLines() {
        var lines = "Cá thu\nMực một nắng";
        for (var html : List.of(
                "<table><tr><td>Cá thu</td></tr><tr><td>Mực một nắng</td></tr></table>",
                "<div>Cá thu</div><div>Mực một nắng</div>")) {
            page.locator("#text").fill("");
            give("paste", Map.of("text/html", "<html><body>" + html + "</body></html>", "text/plain", lines));
            awaitText(text -> text.contains("Mực một nắng"));
            assertThat(text()).as(html).doesNotContain("Cá thu\nMực").containsPattern("Cá thu[^\\n]*\\n");
        }
        // an editor of programs has a line in each of its divisions, and the lines are meant as they are
        page.locator("#text").fill("");
        give(
                "paste",
                Map.of(
                        "text/html",
                        "<div style='white-space: pre;'><div>Cá thu</div><div>Mực một nắng</div></div>",
                        "text/plain",
                        lines));
        assertThat(text()).doesNotContain("Cá thu\n\nMực");
    }

    @Test
    void ofWordTheTextIsPastedAndItsPictureIsNot() {
        page.locator("#text").fill("Trước.\n\nSau.");
        caret(6);
        give(
                "paste",
                Map.of(
                        "text/html",
                        "<html><head><style>p{}</style></head><body><!--StartFragment--><h1>Nghề mắm</h1>"
                                + "<p class=MsoNormal>Mẻ <b>ba năm</b><o:p></o:p></p><p class=MsoListParagraph"
                                + " style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Muối</p>"
                                + "<!--EndFragment--></body></html>",
                        "text/plain",
                        "Nghề mắm\r\nMẻ ba năm\r\n·Muối"),
                File.png("image.png"));
        awaitText("Trước.\n\n## Nghề mắm\n\nMẻ **ba năm**\n\n- Muối\n\nSau."::equals);
        page.keyboard().press("Control+z");
        assertThat(text()).as("undone in one step").isEqualTo("Trước.\n\nSau.");
        page.keyboard().press("Control+Shift+z");
        assertThat(text()).contains("## Nghề mắm");
    }

    @Test
    void ofExcelTheCellsAreATable() {
        page.locator("#text").fill("");
        give(
                "paste",
                Map.of(
                        "text/html",
                        "<table><tr><td>Sản phẩm<td>Sao<tr><td>Chả bò<td>4</table>",
                        "text/plain",
                        "Sản phẩm\tSao\nChả bò\t4"),
                File.png("image.png"));
        awaitText("|Sản phẩm|Sao|\n|---|---|\n|Chả bò|4|"::equals);
    }

    @Test
    void byTheKeysOfPeopleFormattedTextIsMarkdownAndPlainTextIsPlain() {
        page.locator("#text").fill("");
        page.evaluate("""
            () => navigator.clipboard.write([new ClipboardItem({
              'text/html': new Blob(['<p>Chị <b>Năm</b></p>'], {type: 'text/html'}),
              'text/plain': new Blob(['Chị Năm'], {type: 'text/plain'})})])\
            """);
        page.locator("#text").focus();
        page.keyboard().press("Control+v");
        awaitText("Chị **Năm**"::equals);
        page.keyboard().type(" làm mắm. ");
        page.keyboard().press("Control+Shift+v");
        awaitText("Chị **Năm** làm mắm. Chị Năm"::equals);
    }

    @Test
    void whatIsTypedWhilePastingStaysWhereItIs() {
        page.locator("#text").fill("Một. ");
        caret(5);
        List<Route> held = new ArrayList<>();
        page.route("**/admin/markdown", held::add);
        give("paste", Map.of("text/html", "<b>Hai.</b> ", "text/plain", "Hai."));
        page.waitForCondition(() -> held.size() == 1);
        page.keyboard().press("Home");
        page.keyboard().type("Không. ");
        page.locator("#f-summary").focus();
        held.get(0).resume();
        awaitText("Không. Một. **Hai.**"::equals);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-summary");
    }

    @Test
    void withoutANetworkTheWordsArePastedAndItIsSaid() {
        page.locator("#text").fill("");
        page.route("**/admin/markdown", route -> route.abort());
        give("paste", Map.of("text/html", "<p>Một</p><p>Hai</p>", "text/plain", "Một\r\nHai"));
        awaitText("Một\n\nHai"::equals);
        assertThat(page.locator("#upload-refused").textContent()).contains("không kèm định dạng");
    }

    @Test
    void severalPicturesDroppedStandOnLinesOfTheirOwnInOrder() {
        page.locator("#text").fill("Một câu dở dang");
        caret(7);
        assertThat(give("drop", Map.of(), File.png("a.png"), File.png("b.png")))
                .as("not left to the browser")
                .isFalse();
        awaitText(text ->
                text.matches("Một câu dở dang\n\n!\\[]\\(\\.\\./media/[^)]+\\)\n!\\[]\\(\\.\\./media/[^)]+\\)"));
        // the caret stands in the description of the last, and the next picture goes below
        page.keyboard().type("Mắm");
        give("paste", Map.of(), File.png("c.png"));
        awaitText(text -> text.split("\n").length == 5 && !text.contains("tai-len"));
        assertThat(text()).contains("![Mắm](../media/").doesNotContain("![![");
        awaitSaved();
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(text()).doesNotContain("tai-len");
    }

    @Test
    void byButtonSeveralAndWhileTheyAreOnTheirWayNothingOfItIsSaved() {
        page.locator("#text").fill("Chữ.");
        awaitSaved();
        List<Route> held = new ArrayList<>();
        page.route("**/admin/media", held::add);
        page.waitForFileChooser(() -> page.locator("[data-upload=text]").click())
                .setFiles(new FilePayload[] {
                    new FilePayload("a.png", "image/png", File.png("a.png").bytes()),
                    new FilePayload("b.png", "image/png", File.png("b.png").bytes())
                });
        page.waitForCondition(() -> held.size() == 1);
        assertThat(text()).contains("a.png](#tai-len-", "b.png](#tai-len-");
        page.locator("#f-summary").fill("Tóm tắt khác.");
        page.onDialog(dialog -> dialog.accept());
        page.navigate(page.url());
        assertThat(text()).isEqualTo("Chữ.");
        page.locator("#kept button").first().click();
        awaitSaved();
        assertThat(page.locator("#f-summary").inputValue()).isEqualTo("Tóm tắt khác.");
        assertThat(text().strip()).isEqualTo("Chữ.");
    }

    @Test
    void heicAndGifAreRefusedInWordsBesideTheTextWhateverTheWay() {
        for (var way : List.of("paste", "drop", "button")) {
            page.locator("#text").fill("Chữ " + way);
            for (var file : List.of(File.heic(), File.gif())) {
                if (way.equals("button")) {
                    page.locator("#picture").setInputFiles(new FilePayload(file.name(), file.type(), file.bytes()));
                } else {
                    assertThat(give(way, Map.of(), file)).as(way).isFalse();
                }
                page.locator("#upload-refused", new Page.LocatorOptions().setHasText(file.name()))
                        .waitFor();
                await().until(() -> !page.locator("#saved").textContent().contains("tải"));
                assertThat(page.locator("#upload-refused").textContent())
                        .contains("JPEG, PNG và WebP")
                        .contains(file.name().endsWith("HEIC") ? "Tương thích nhất" : "GIF")
                        .doesNotContain("415");
                assertThat(text().strip()).isEqualTo("Chữ " + way);
                assertThat(page.locator("#upload-refused").boundingBox().y)
                        .as("in sight")
                        .isBetween(0.0, 900.0);
            }
        }
    }

    @Test
    void aRefusalStandsBesideTheListThatItWasFor() {
        var button = page.locator("[data-upload=row]").first();
        page.waitForFileChooser(button::click)
                .setFiles(new FilePayload("x.heic", "", File.heic().bytes()));
        var refused = page.locator("[data-rows] > .upload-refused:not([hidden])");
        refused.waitFor();
        assertThat(Math.abs(refused.boundingBox().y - button.boundingBox().y)).isLessThan(200);
        page.waitForFileChooser(button::click)
                .setFiles(
                        new FilePayload("x.png", "image/png", File.png("x.png").bytes()));
        page.locator("[data-rows='f.images'] [data-focus]:not([hidden])").waitFor();
        assertThat(refused.count()).isZero();
    }

    @Test
    void aFileThatIsDroppedBesideTheTextIsNotOpenedInPlaceOfTheEditor() {
        var at = page.url();
        assertThat(page.evaluate("""
            () => {
              const data = new DataTransfer();
              data.items.add(new File(['x'], 'a.heic'));
              const event = (name) => new DragEvent(name, {dataTransfer: data, bubbles: true, cancelable: true});
              return [document.body.dispatchEvent(event('dragover')), document.body.dispatchEvent(event('drop'))];
            }\
            """)).isEqualTo(List.of(false, false));
        assertThat(page.url()).isEqualTo(at);
    }

    private void caret(int at) {
        page.locator("#text").evaluate("(text, at) => { text.focus(); text.setSelectionRange(at, at); }", at);
    }

    private void awaitSaved() {
        page.locator("#saved[data-kind=saved]:not(:empty)").waitFor();
    }
}

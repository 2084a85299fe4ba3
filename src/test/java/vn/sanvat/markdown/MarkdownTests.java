package vn.sanvat.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {
    private final Markdown markdown = new Markdown();

    @Test
    void rendersWhatEditorsWrite() {
        assertThat(html("Một *hai* **ba**.")).isEqualTo("<p>Một <em>hai</em> <strong>ba</strong>.</p>\n");
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table>", "<td>1</td>");
    }

    @Test
    void showsRawHtmlAsText() {
        assertThat(html("<script>alert(1)</script>\n\nMột <b onclick=x>hai</b>"))
                .contains("&lt;script&gt;", "&lt;b onclick=x&gt;")
                .doesNotContain("<script", "<b");
    }

    @Test
    void linksThatCouldRunAScriptLeadNowhere() {
        for (var address : List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "&#106;avascript:alert(1)",
                "vbscript:x",
                "data:text/html,x")) {
            assertThat(html("[a](" + address + ")"))
                    .as(address)
                    .containsIgnoringCase(">a</a>")
                    .doesNotContainIgnoringCase("script:")
                    .doesNotContainIgnoringCase("data:");
            assertThat(html("![a](" + address + ")")).as(address).doesNotContainIgnoringCase("src=\"javascript");
        }
        assertThat(html("[a]: javascript:alert(1)\n\n[a]")).doesNotContain("javascript:");
    }

    @Test
    void doesNotLetALinkBreakOutOfItsAttribute() {
        assertThat(html("[a](<https://example.com/\"onclick=\"x> \"t\\\"onclick=x\")"))
                .doesNotContain("\"onclick")
                .contains("&quot;onclick");
    }

    @Test
    void asksTheCallerWhereALinkLeads() {
        assertThat(markdown.toHtml("[trà](../products/tra.md)", link -> Optional.of("/san-pham/tra")))
                .contains("href=\"/san-pham/tra\"");
    }

    @Test
    void unwrapsALinkThatLeadsNowhere() {
        assertThat(markdown.toHtml("Xem [trà *sen*](../products/tra.md) nhé", link -> Optional.empty()))
                .isEqualTo("<p>Xem trà <em>sen</em> nhé</p>\n");
    }

    @Test
    void putsHeadingsBelowThePagesOwnWithAnAnchor() {
        assertThat(html("# Ngũ cốc Đại Lộc!")).isEqualTo("<h2 id=\"muc-ngu-coc-dai-loc\">Ngũ cốc Đại Lộc!</h2>\n");
        assertThat(html("## Hai")).startsWith("<h2 ");
        assertThat(html("### Ba")).startsWith("<h3 ");
        assertThat(html("###### Sáu")).startsWith("<h6 ");
    }

    @Test
    void headingsOfTheSameWordsHaveAnchorsOfTheirOwn() {
        assertThat(html("## Một\n\n## Một").split("id=\"muc-mot\"", -1)).hasSize(2);
    }

    private static final LinkTargets OWN = new LinkTargets() {
        @Override
        public Optional<String> resolve(String destination) {
            return Optional.of("/to/" + destination);
        }

        @Override
        public Optional<String> picture(String destination) {
            return destination.startsWith("../media/")
                    ? Optional.of(destination.replace("../media", "/media"))
                    : Optional.empty();
        }

        @Override
        public Optional<Card> card(String destination) {
            var shape = destination.endsWith(".md#map")
                    ? Shape.MAP
                    : destination.endsWith(".md#gallery") ? Shape.GALLERY : Shape.ENTRY;
            return destination.contains(".md")
                    ? Optional.of(new Card(
                            shape,
                            "/san-pham/mam",
                            "Mắm <Nam Ô>",
                            "Ngon",
                            List.of(new Picture("/bia/mam.svg", "Chum \"mắm\""))))
                    : Optional.empty();
        }
    };

    @Test
    void picturesOfTheSiteAreLoadedLazilyAndOthersLeaveTheirDescription() {
        assertThat(markdown.toHtml("![Chảo mắm](../media/2026/a.jpg)", OWN))
                .contains("<img src=\"/media/2026/a.jpg\" alt=\"Chảo mắm\" loading=\"lazy\"");
        assertThat(markdown.toHtml("![Chảo mắm](https://example.org/spy.gif)", OWN))
                .isEqualTo("<p>Chảo mắm</p>\n");
    }

    @Test
    void aLinkAloneInItsParagraphIsACardAndSeveralPicturesAreAGallery() {
        assertThat(markdown.toHtml("Xem:\n\n[mắm](../products/mam.md)", OWN))
                .contains("<p class=\"embed\"><a href=\"/san-pham/mam\"><img src=\"/bia/mam.svg\"")
                .contains("<b>Mắm &lt;Nam Ô&gt;</b> <span>Ngon</span>");
        assertThat(markdown.toHtml("Xem [mắm](../products/mam.md)", OWN)).doesNotContain("embed");
        assertThat(markdown.toHtml("[đường đi](../products/mam.md#map)", OWN))
                .startsWith("<p class=\"embed wide\"><a href=\"/san-pham/mam\"><img src=\"/bia/mam.svg\"");
        assertThat(markdown.toHtml("[ảnh](../products/mam.md#gallery)", OWN))
                .contains("<p class=\"gallery\"><img src=\"/bia/mam.svg\" alt=\"Chum &quot;mắm&quot;\"")
                .contains("<figcaption><a href=\"/san-pham/mam\">Mắm &lt;Nam Ô&gt;</a></figcaption>");
        assertThat(markdown.toHtml("![a](../media/1.jpg)\n![b](../media/2.jpg)", OWN))
                .contains("<p class=\"gallery\">");
    }

    @Test
    void givesTheWordsAlone() {
        assertThat(markdown.toPlainText("# Một\n\n*hai* [ba](https://example.com)\nbốn"))
                .contains("Một", "hai ba", "bốn");
        assertThat(markdown.toPlainText("# Một\n\n*hai*")).doesNotContain("\n", "*", "#");
    }

    @Test
    void pathologicalTextEndsInTime() {
        for (var text : List.of(
                "[".repeat(50_000),
                "![".repeat(50_000),
                "[a](".repeat(50_000),
                "*a **a ".repeat(30_000),
                "> ".repeat(50_000) + "a",
                "- ".repeat(20_000) + "a",
                "`".repeat(1) + "`a".repeat(50_000),
                "<".repeat(100_000),
                "a@".repeat(50_000),
                "http://" + "a.".repeat(50_000),
                "#".repeat(100_000),
                "|".repeat(50_000) + "\n" + "|-".repeat(20_000),
                "# " + "-".repeat(100_000) + "a",
                "&".repeat(100_000),
                "a".repeat(1_000_000))) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> {
                        html(text);
                        markdown.toPlainText(text);
                    },
                    () -> text.substring(0, 10));
        }
    }

    private String html(String text) {
        return markdown.toHtml(text, Optional::of);
    }

    @Test
    void givesEveryHeadingAnAnchorOfItsOwn() {
        assertThat(html("## Cách làm\n\n## Cách làm\n\n## Cách làm 2\n\n## 🙂\n\n## 工\n"))
                .contains(
                        "id=\"muc-cach-lam\"",
                        "id=\"muc-cach-lam-2\"",
                        "id=\"muc-cach-lam-2-2\"",
                        "id=\"muc-0\"",
                        "id=\"muc-0-2\"");
    }

    @Test
    void showsATextThatIsTooDearAsItWasWritten() {
        var table = "|" + "a|".repeat(1_400) + "\n|" + "-|".repeat(1_400) + "\n" + "<b>\n".repeat(700);

        assertThat(html(table))
                .startsWith("<pre><code>|a|")
                .contains("&lt;b&gt;")
                .hasSizeLessThan(50_000);
        assertThat(markdown.toPlainText(table)).hasSizeLessThan(50_000);
        assertThatThrownBy(() -> markdown.requireAffordable(table))
                .isInstanceOfSatisfying(
                        TextTooDear.class, e -> assertThat(e.reason()).isEqualTo(TextTooDear.Reason.CELLS));
    }

    @Test
    void aTextWhosePageFailsIsShownAsItWasWritten() {
        var shown = markdown.toHtml("[trà](../products/tra.md)", link -> {
            throw new ArrayIndexOutOfBoundsException("7");
        });
        assertThat(shown).isEqualTo("<pre><code>[trà](../products/tra.md)</code></pre>\n");
    }

    /** The patterns are those on which parsers of CommonMark were slow; each is a text of the longest kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "![[]()",
                "[a",
                "[",
                "]",
                "](a.md#",
                "[a](",
                "*a **a ",
                "a**b_c",
                "*a_ ",
                "_a__b ",
                "<",
                "<a",
                "<!--",
                "&",
                "a@",
                "a@b.",
                "http://",
                "http://a.b(",
                "[x]: a\n",
                "> ",
                "- ",
                "1. ",
                "\\",
                "![",
                "[](",
                "[a](<b",
                "[a](b \"",
                "`a``b",
                "www.",
                "|",
                "a|\n",
                "**a *a",
                "<a href=\"",
                "<![CDATA[",
                "<?",
                "[a][b]",
                "x@x.x ",
                "((((",
                "*",
                "_ ",
                "[[a](",
                "[\n",
                "-\n",
                "    a\n",
                "#\n",
                "[a]: <b\n",
                "|a|\n|-|\n|b|\n",
                "a\n=\n"
            })
    void isQuickWithPatternsThatParsersFearBecauseTimeMustNotGrowWithTheSquare(String pattern) {
        var text = pattern.repeat(400_000 / pattern.length());
        var cpu = java.lang.management.ManagementFactory.getThreadMXBean();
        var begun = cpu.getCurrentThreadCpuTime();
        html(text);
        try {
            TextLinks.in(text);
        } catch (TextTooDear e) {
            assertThat(e.most()).isPositive();
        }
        assertThat(Duration.ofNanos(cpu.getCurrentThreadCpuTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void isQuickWithBackticksOfGrowingLengthAndDeepEmphasis() {
        var ticks = new StringBuilder();
        for (var i = 1; ticks.length() < 400_000; i++) {
            ticks.append('e').append("`".repeat(i));
        }
        assertThat(html(ticks.toString())).isNotEmpty();
        assertThat(html("*a **a ".repeat(25_000) + "b" + " a** a*".repeat(25_000)))
                .isNotEmpty();
        assertThat(html("> ".repeat(100_000) + "a")).isNotEmpty();
    }
}

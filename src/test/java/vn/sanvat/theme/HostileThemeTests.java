package vn.sanvat.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.exceptions.TemplateEngineException;

/** What a theme may not reach: neither when it is loaded nor when it runs. */
class HostileThemeTests {
    private static final Contract HOME = new Contract(1, Set.of("home"));

    @TempDir
    private Path home;

    /** What a page gives to a template. */
    public record Page(String title, List<String> words, Map<String, String> names) {}

    private static final Page PAGE = new Page("Trà sen", List.of("một", "hai"), Map.of("vi", "Sen"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${@dataSource}",
                "${@environment.getProperty('spring.mail.password')}",
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "${T(java.lang.System).getenv()}",
                "${new java.lang.String('a')}",
                "${new java.io.File('/etc/passwd')}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${page.class}",
                "${page['class']}",
                "${page.getClass()}",
                "${#ctx.getVariable('page')}",
                "${#vars}",
                "${#request}",
                "${#session}",
                "${#execInfo}",
                "${#conversions.convert('a', 'java.lang.Class')}",
                "${page.title = 'b'}",
                "${page.words.add('ba')}",
                "${page.words.stream().toList()}",
                "${page.words.iterator()}",
                "${page.names.put('en', 'x')}",
                "${page.title.bytes.class.classLoader}",
                "${{@dataSource}}",
                "*{T(java.lang.System)}"
            })
    void noExpressionReachesBeyondThePage(String expression) {
        assertThatThrownBy(() -> shown("<p th:text=\"" + expression + "\"></p>"))
                .isInstanceOf(TemplateEngineException.class);
        assertThatThrownBy(() -> shown("<p>[[" + expression + "]]</p>")).isInstanceOf(TemplateEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${@dataSource}\"></p>",
                "<p data-th-text=\"${T(java.lang.System).getenv()}\"></p>",
                "<p th:text=\"&#36;{T(java.lang.System).getenv()}\"></p>",
                "<p th:text=\"'a' + ${new java.lang.String('a')}\"></p>",
                "<p th:text=\"__${page.title}__\"></p>",
                "<p th:text=\"#{__${page.title}__}\"></p>",
                "<p>[[${page.class}]]</p>",
                "<p>[(${page.getClass()})]</p>",
                "<script>var a = /*[[${#ctx}]]*/ 1;</script>",
                "<!--/*/ <p th:text=\"${@dataSource}\"></p> /*/-->",
                "<p th:with=\"a=${page.title},b=*{@environment}\"></p>",
                "<p th:text=\"${page.title\"></p>",
                "<a th:href=\"@{/a(b=${T(java.lang.System).getenv()})}\"></a>",
                "<p th:replace=\"~{home :: ${@dataSource}}\"></p>"
            })
    void isRefusedWithItsLineWhenItIsLoaded(String markup) throws IOException {
        theme("<!DOCTYPE html>\n<html>\n<body>\n" + markup + "\n</body></html>");

        assertThatThrownBy(() -> new Themes(home).load("x", HOME))
                .isInstanceOf(ThemeBroken.class)
                .hasMessageStartingWith("themes/x/templates/home.html:4: ");
    }

    @Test
    void aTemplateSeesItsRecordsTextsAndLists() {
        assertThat(shown("""
            <p th:each="word, at : ${page.words}" th:if="${at.index < 2 and !page.title.isEmpty()}"
               th:text="|${at.count}. ${#strings.toUpperCase(word)} ${page.names['vi']} ${page.words.size()}|"></p>\
            <a th:href="@{/a(b=${page.title})}"></a>\
            """))
                .contains(
                        "<p>1." + " MỘT Sen" + " 2</p>",
                        "<p>2." + " HAI Sen" + " 2</p>",
                        "href=\"/a?b=Tr%C3%A0%20sen\"");
    }

    @Test
    void nothingIsKnownUnderOtherNames() {
        assertThat(shown("<p th:text=\"${param}\"></p><p th:text=\"${#root.configuration}\"></p>"))
                .isEqualTo("<p></p><p></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets/site.css", "templates/other.html", "messages_vi.properties", "theme.yml"})
    void aLinkOutOfTheFolderIsRefused(String file) throws IOException {
        theme("<html></html>");
        var secret = Files.writeString(home.resolve("secret"), "name: x\ncontract: 1\n");
        var link = home.resolve("x").resolve(file);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, secret);

        assertThatThrownBy(() -> new Themes(home).load("x", HOME))
                .isInstanceOf(ThemeBroken.class)
                .hasMessageContaining("leads out");
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        theme("<html></html>");
        Files.createSymbolicLink(home.resolve("x/templates/same.html"), Path.of("home.html"));

        assertThat(new Themes(home).load("x", HOME).templates()).containsKeys("home", "same");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name: x\ncontr",
                "name: x\n<<<<<<< HEAD\n",
                "name: x\n\tcontract: 1\n",
                "- x\n",
                "name: x\nsettings: a\n"
            })
    void aBrokenManifestIsNamedAndTheDefaultThemeIsShown(String manifest) throws IOException {
        theme("<html></html>");
        Files.writeString(home.resolve("x/theme.yml"), manifest);
        var standard = Files.createDirectories(home.resolve("default/templates"));
        Files.writeString(standard.resolve("home.html"), "<html></html>");
        Files.writeString(home.resolve("default/theme.yml"), "name: default\ncontract: 1\n");

        assertThatThrownBy(() -> new Themes(home).load("x", HOME))
                .isInstanceOf(ThemeBroken.class)
                .hasMessageMatching("(?s)themes/x/theme\\.yml:\\d+: .+");
        assertThat(new Themes(home).choose("x", HOME).theme().manifest().name()).isEqualTo("default");
    }

    /** Cut, with the marks of a merge, and empty: each would be shown as half a page, or as no page, without a word. */
    @ParameterizedTest
    @CsvSource({
        "templates/home.html, '<html>\n<body>\n<main><p>', 3",
        "templates/home.html, '<html>\n<body>\n<p th:te', 3",
        "templates/home.html, '<html>\n<<<<<<< HEAD\n</html>', 2",
        "templates/home.html, '', 1",
        "messages_vi.properties, 'a=b\n>>>>>>> other\n', 2",
        "messages_vi.properties, 'a=b\nstars={0\n', 2",
        "messages_vi.properties, 'a=\\u12', 1",
        "assets/site.css, 'p {}\n<<<<<<< HEAD\n', 2",
        "assets/site.css, '', 1"
    })
    void aBrokenFileIsNamedAndTheThemeOfTheProductIsShown(String file, String text, int line) throws IOException {
        theme("<html></html>");
        var standard = home.resolve("default");
        Files.move(home.resolve("x"), standard);
        Files.writeString(standard.resolve("theme.yml"), "name: default\ncontract: 1\n");
        assertThat(new Themes(home).choose("default", HOME).faults()).isEmpty();
        Files.createDirectories(standard.resolve(file).getParent());
        Files.writeString(standard.resolve(file), text);

        var chosen = new Themes(home).choose("default", Contract.CURRENT);
        assertThat(chosen.faults()).singleElement().asString().startsWith("themes/default/" + file + ":" + line + ": ");
        assertThat(chosen.theme())
                .usingRecursiveComparison()
                .isEqualTo(new Themes(Path.of("themes")).load("default", Contract.CURRENT));
    }

    @Test
    void withoutThemesOnDiskThatOfTheProductIsShownWithoutAFault() {
        var chosen = new Themes(home.resolve("away")).choose("default", Contract.CURRENT);

        assertThat(chosen.faults()).isEmpty();
        assertThat(chosen.theme().templates()).containsKey("home");
        assertThat(new Themes(home.resolve("away"))
                        .choose("x", Contract.CURRENT)
                        .faults())
                .first()
                .asString()
                .startsWith("Theme x: there is no folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../default", ".", "a\0b", "/"})
    void noOtherFolderIsATheme(String name) {
        assertThatThrownBy(() -> new Themes(home).load(name, HOME)).isInstanceOf(ThemeBroken.class);
    }

    @Test
    void theDefaultThemeAsksForNothingElse() {
        assertThat(new Themes(Path.of("themes"))
                        .load("default", Contract.CURRENT)
                        .templates())
                .isNotEmpty();
    }

    private void theme(String template) throws IOException {
        var templates = Files.createDirectories(home.resolve("x/templates"));
        Files.writeString(templates.resolve("home.html"), template);
        Files.writeString(home.resolve("x/theme.yml"), "name: x\ncontract: 1\n");
    }

    /** What the template makes of the page, without being looked at before. */
    private static String shown(String template) {
        var manifest = new Manifest("x", "", "", 1, "", List.of());
        var theme = new Theme(manifest, Map.of("home", template), Map.of(), Map.of(), Map.of(), Map.of());
        return new ThemeEngine(theme, new StaticMessageSource(), type -> type == Page.class)
                .page("home", Locale.ENGLISH, Map.of("page", PAGE));
    }
}

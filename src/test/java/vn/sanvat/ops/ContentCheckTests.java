package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.live.ContentFolder;

class ContentCheckTests {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void endsWithZeroWithoutFaults() {
        content().entry("pages/a.md", "A");

        assertThat(check(Locale.ENGLISH)).isZero();
        assertThat(lines()).containsExactly("1 entries, 0 faults, 0 warnings");
    }

    @Test
    void namesAThemeThatCannotBeUsed() throws IOException {
        var content = new ContentFolder(folder.resolve("content")).entry("pages/a.md", "A");
        Files.createDirectories(folder.resolve("themes/default"));
        Files.writeString(folder.resolve("themes/default/theme.yml"), "name: default\n<<<<<<< HEAD\n");

        assertThat(new ContentCheck(out(), Locale.ENGLISH).run(content.path())).isEqualTo(1);
        assertThat(lines().get(0)).startsWith("themes/default/theme.yml:");
        assertThat(lines()).contains("1 entries, 1 faults, 0 warnings");
    }

    @Test
    void endsWithZeroWithWarningsOnly() {
        content().entry("pages/a.md", "A", "colour: xanh");

        assertThat(check(Locale.ENGLISH)).isZero();
        assertThat(lines().get(0))
                .startsWith("pages/a.md:3: ")
                .contains("colour")
                .endsWith("(warning)");
        assertThat(lines().get(1)).isEqualTo("1 entries, 0 faults, 1 warnings");
    }

    @Test
    void endsWithOneAndNamesFileAndLineOfEachFault() {
        content()
                .entry("pages/a.md", "A")
                .with("pages/b.md", "hỏng")
                .entry("events/e.md", "E", "when:", "  repeats: yearly", "  days: 500", "  month: 1", "  day: 1")
                .entry("places/p.md", "P", "region: x")
                .entry("stories/s.md", "S", "about: [{place: y}]");

        assertThat(check(Locale.ENGLISH)).isEqualTo(1);
        assertThat(lines()).hasSize(5);
        assertThat(lines().get(0)).startsWith("events/e.md:5: ").contains("days", "500");
        assertThat(lines().get(1)).startsWith("pages/b.md:1: ").contains("---");
        assertThat(lines().get(2)).startsWith("places/p.md:3: ").contains("x");
        assertThat(lines().get(3)).startsWith("stories/s.md:3: ").contains("places/y.md");
        assertThat(lines().get(4)).isEqualTo("4 entries, 4 faults, 0 warnings");
    }

    @Test
    void namesTheLineOfEachFaultOfARecurrence() {
        content()
                .entry("events/a.md", "A", "when:", "  repeats: yearly", "  calendar: lunar", "  month: 13", "  day: 1")
                .entry("events/b.md", "B", "when:", "  repeats: yearly", "  calendar: lunar", "  month: 1", "  day: 31")
                .entry("events/c.md", "C", "when:", "  repeats: monthly", "  weekday: sunday", "  week: 6")
                .entry("events/d.md", "D", "when:", "  repeats: once", "  start: 2026-02-30")
                .entry("events/e.md", "E", "when:", "  repeats: once", "  start: 2026-02-10", "  end: 2026-02-01")
                .entry("events/f.md", "F", "when:", "  repeats: yearly", "  month: 2", "  day: 3", "  interval: 5")
                .entry(
                        "events/g.md",
                        "G",
                        "when: {repeats: yearly, month: 2, day: 3}",
                        "occurrences:",
                        "  - date: 2026-02-03",
                        "    status: moved",
                        "    start: 9999-02-03")
                .entry(
                        "events/h.md",
                        "H",
                        "when: {repeats: yearly, month: 2, day: 3}",
                        "occurrences:",
                        "  - date: 2026-02-04")
                .entry("events/i.md", "I", "when:", "  repeats: sometimes");

        assertThat(check(Locale.ENGLISH)).isEqualTo(1);
        for (var place :
                List.of("a.md:6", "b.md:7", "c.md:6", "d.md:5", "e.md:6", "f.md:7", "g.md:7", "h.md:5", "i.md:4")) {
            assertThat(lines()).as(place).anySatisfy(line -> assertThat(line).startsWith("events/" + place + ": "));
        }
    }

    @Test
    void speaksVietnamese() {
        content().with("pages/b.md", "hỏng");

        assertThat(check(Locale.forLanguageTag("vi"))).isEqualTo(1);
        assertThat(lines().get(0)).startsWith("pages/b.md:1: ").contains("dòng");
    }

    @Test
    void endsWithTwoWhereThereIsNoContent() {
        var exit = new ContentCheck(out(), Locale.ENGLISH).run(folder.resolve("nowhere"));

        assertThat(exit).isEqualTo(2);
        assertThat(lines()).singleElement().asString().contains("nowhere", "--sanvat.home");
    }

    @Test
    void namesWhatIsNoContent() {
        content().entry("pages/a.md", "A").entry("prodcuts/b.md", "B").with("pages/film.mp4", "x");

        assertThat(check(Locale.ENGLISH)).isEqualTo(1);
        assertThat(lines()).anyMatch(line -> line.startsWith("prodcuts:1: this folder is no content"));
        assertThat(lines()).anyMatch(line -> line.startsWith("pages/film.mp4:1: a file of this kind"));
    }

    @Test
    void namesPicturesThatAreNone() {
        content()
                .entry(
                        "pages/a.md",
                        "A",
                        "images:",
                        "  - {file: 2026/a-10x10-3fa94c21.jpg, alt: a}",
                        "  - {file: 2026/b-10x10-3fa94c21.jpg, alt: b}",
                        "  - {file: 2026/c-10x10-3fa94c21.jpg, alt: c}",
                        "  - {file: 2026/d-10x10-3fa94c21.jpg, alt: d}")
                .with("media/2026/a-10x10-3fa94c21.jpg", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
                .with("media/2026/b-10x10-3fa94c21.jpg", "chữ")
                .with("media/2026/d-10x10-3fa94c21.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});

        assertThat(check(Locale.ENGLISH)).isEqualTo(1);
        assertThat(lines())
                .filteredOn(line -> line.startsWith("pages/a.md:"))
                .hasSize(3)
                .anyMatch(line -> line.contains("media/2026/a-") && line.contains("pointer of Git LFS"))
                .anyMatch(line -> line.contains("media/2026/b-") && line.contains("no picture"))
                .anyMatch(line -> line.contains("media/2026/c-") && line.contains("not in content/"));
    }

    @Test
    void seesThroughALink() throws Exception {
        var texts = new ContentFolder(folder.resolve("texts")).with("pages/b.md", "hỏng");
        java.nio.file.Files.createSymbolicLink(folder.resolve("content"), texts.path());

        assertThat(new ContentCheck(out(), Locale.ENGLISH).run(folder.resolve("content")))
                .isEqualTo(1);
        assertThat(lines()).anyMatch(line -> line.startsWith("pages/b.md:1: "));
    }

    @Test
    void changesNothing() {
        content().entry("pages/a.md", "A");

        check(Locale.ENGLISH);

        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("pages"));
    }

    @Test
    void isACommandOfTheJar() throws InterruptedException {
        new ContentFolder(folder.resolve("content")).with("pages/b.md", "hỏng");

        assertThat(CommandLine.run(List.of("check", "--sanvat.home=" + folder), out()))
                .hasValue(1);
        assertThat(CommandLine.run(List.of("chekc"), out())).hasValue(2);
        assertThat(CommandLine.run(List.of(), out())).isEmpty();
        assertThat(CommandLine.run(List.of("--server.port=1"), out())).isEmpty();
    }

    private ContentFolder content() {
        return new ContentFolder(folder);
    }

    private int check(Locale locale) {
        return new ContentCheck(out(), locale).run(folder);
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

package vn.sanvat.content.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.content.yaml.FrontMatter;

class FrontMatterTests {
    private static final String FILE = "pages/a.md";

    @Test
    void takesFieldsAndBodyApart() {
        var matter = FrontMatter.read(FILE, "---\ntitle: Trà\nregion: hue\n---\n\nMột.\n\nHai.\n\n");

        assertThat(matter.faults()).isEmpty();
        assertThat(matter.fields().get("title")).isEqualTo(new FieldValue.Scalar("Trà", 2));
        assertThat(matter.fields().lineOf("region")).isEqualTo(3);
        assertThat(matter.body()).isEqualTo("Một.\n\nHai.");
        assertThat(matter.bodyLine()).isEqualTo(6);
    }

    @Test
    void readsLinesOfWindows() {
        var matter = FrontMatter.read(FILE, "---\r\ntitle: Trà\r\n---\r\nMột.\r\nHai.\r\n");

        assertThat(matter.faults()).isEmpty();
        assertThat(matter.fields().get("title")).isEqualTo(new FieldValue.Scalar("Trà", 2));
        assertThat(matter.body()).isEqualTo("Một.\nHai.");
    }

    @Test
    void bringsTheBodyToNfc() {
        assertThat(FrontMatter.read(FILE, "---\ntitle: a\n---\nTra\u0300 sen\n").body())
                .isEqualTo("Trà sen");
    }

    @Test
    void keepsARuleOfTheBodyInTheBody() {
        assertThat(FrontMatter.read(FILE, "---\ntitle: a\n---\nMột.\n\n---\n\nHai.\n")
                        .body())
                .isEqualTo("Một.\n\n---\n\nHai.");
    }

    @Test
    void guessesNoTypes() {
        var matter = FrontMatter.read(FILE, "---\na: no\nb: 0123\nc: 1e3\nd: 2026-02-23\ne: null\nf:\n---\n");

        assertThat(matter.fields().values().values().stream().map(value -> ((FieldValue.Scalar) value).text()))
                .containsExactly("no", "0123", "1e3", "2026-02-23", "", "");
    }

    @Test
    void saysThatThereIsNoFrontMatter() {
        assertThat(FrontMatter.read(FILE, "# Tiêu đề\n").faults())
                .containsExactly(Fault.broken(FILE, 1, "file.no_front_matter"));
        assertThat(FrontMatter.read(FILE, "").faults()).containsExactly(Fault.broken(FILE, 1, "file.no_front_matter"));
    }

    @Test
    void saysThatTheFrontMatterIsNotClosed() {
        assertThat(FrontMatter.read(FILE, "---\ntitle: a\nbody\n").faults())
                .containsExactly(Fault.broken(FILE, 1, "file.front_matter_open"));
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        var faults = FrontMatter.read(FILE, "---\ntitle: a\ntags: [a, b\n---\n").faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("yaml.syntax");
            assertThat(fault.severity()).isEqualTo(Fault.Severity.BROKEN);
            assertThat(fault.line()).isBetween(3, 4);
        });
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThat(FrontMatter.read(FILE, "---\ntitle: a\nregion: b\ntitle: c\n---\n")
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo("yaml.syntax");
                    assertThat(fault.line()).isEqualTo(4);
                });
    }

    @Test
    void refusesYamlThatIsNoMap() {
        assertThat(FrontMatter.read(FILE, "---\n- a\n- b\n---\n").faults())
                .containsExactly(Fault.broken(FILE, 2, "yaml.no_map"));
    }
}

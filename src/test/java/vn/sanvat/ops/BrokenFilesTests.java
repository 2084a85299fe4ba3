package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.content.BrokenContent;
import vn.sanvat.content.BrokenContent.Case;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault.Severity;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.live.TestContent;
import vn.sanvat.search.example.ExampleQueries;
import vn.sanvat.taxonomy.Taxonomies;

/** Every kind of file, broken in five ways when the site starts: the last good version holds, and the fault has a name. */
@TestInstance(Lifecycle.PER_CLASS)
class BrokenFilesTests {
    @TempDir
    private Path home;

    private ContentFolder folder;

    @BeforeEach
    void fill() throws IOException {
        folder = new ContentFolder(Files.createDirectories(home.resolve("content")));
        BrokenContent.kinds().forEach(kind -> folder.with(kind.path(), kind.good()));
    }

    static List<Case> cases() {
        return BrokenContent.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLastGoodVersionHoldsAfterAStart(Case each) {
        var kind = each.kind();
        Snapshot before;
        try (var history = open()) {
            var content = started(history);
            before = content.current();
            assertThat(content.faults()).isEmpty();
            assertThat(check()).endsWith("0 faults, 0 warnings\n");
        }
        folder.with(kind.path(), kind.broken(each.way()));
        try (var history = open()) {
            var content = started(history);
            if (!kind.isHarmless(each.way())) {
                assertThat(content.faults())
                        .anyMatch(fault -> fault.file().equals(kind.path())
                                && fault.line() > 0
                                && fault.severity() == Severity.BROKEN);
                assertThat(check())
                        .containsPattern("(?m)^" + kind.path() + ":[1-9]")
                        .endsWith("1\n");
                assertThat(content.current().files()).isEqualTo(before.files());
            }
            assertThat(content.current().site()).isEqualTo(before.site());
            assertThat(content.current().entries().keySet())
                    .isEqualTo(before.entries().keySet());
            before.entries()
                    .forEach((id, entry) -> assertThat(
                                    content.current().find(id).orElseThrow().texts())
                            .isEqualTo(entry.texts()));
            folder.with(kind.path(), kind.good());
            content.refresh();
            assertThat(content.faults()).isEmpty();
        }
    }

    private ContentHistory open() {
        return ContentHistory.open(folder.path(), home.resolve("history"), Clock.systemUTC());
    }

    private static Content started(ContentHistory history) {
        List<EntryRule> rules = List.of(new Taxonomies(), new Schedules(), new ExampleQueries());
        return TestContent.of(history, rules);
    }

    /** What {@code check} prints, and its exit code in a last line of its own where it is not 0. */
    private String check() {
        var printed = new ByteArrayOutputStream();
        var code = new ContentCheck(new PrintStream(printed, true, StandardCharsets.UTF_8), Locale.ENGLISH)
                .run(folder.path());
        return printed.toString(StandardCharsets.UTF_8) + (code == 0 ? "" : code + "\n");
    }
}

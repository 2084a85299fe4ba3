package vn.sanvat.content.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ParsedFiles;
import vn.sanvat.content.history.ContentHistory;

class ContentTests {
    private static final String FILE = "pages/a.md";

    @TempDir
    private Path home;

    private final List<ContentChanged> announced = new ArrayList<>();
    private ContentFolder folder;
    private ContentHistory history;
    private Content content;

    @BeforeEach
    void open() throws Exception {
        folder = new ContentFolder(Files.createDirectories(home.resolve("content"))).entry(FILE, "Một");
        history = ContentHistory.open(folder.path(), home.resolve("history"), Clock.systemUTC());
        content = new Content(history, List.of(), ParsedFiles.none(), announced::add, shown -> {});
    }

    @AfterEach
    void close() {
        history.close();
    }

    /** Who is told of a change and reads the entry at once must not get what was there before. */
    @Test
    void tellsOfAChangeOnlyWhenEverybodyHasTakenItIn() {
        var before = content.current().revision();
        List<String> known = new ArrayList<>();
        var told = new Content[1];
        told[0] = new Content(
                history,
                List.of(),
                ParsedFiles.none(),
                changed -> known.add(
                        "taken in: " + told[0].steps(before, 9).orElseThrow().size()),
                shown -> known.add(
                        "shown: " + told[0].steps(before, 9).orElseThrow().size() + " "
                                + told[0].looked().equals(shown.revision())));
        folder.entry(FILE, "Hai");

        told[0].refresh();

        assertThat(known).containsExactly("taken in: 0", "shown: 1 true");
    }

    @Test
    void hasWhatLiesThereWhenItStarts() {
        assertThat(title()).isEqualTo("Một");
        assertThat(announced).isEmpty();
    }

    @Test
    void swapsTheSnapshotAndAnnouncesIt() {
        var before = content.current();
        folder.entry(FILE, "Hai");

        content.refresh();

        assertThat(title()).isEqualTo("Hai");
        assertThat(content.current().revision()).isNotEqualTo(before.revision());
        assertThat(before.find(EntryId.of(EntryType.PAGE, "a"))
                        .orElseThrow()
                        .sourceText()
                        .title())
                .isEqualTo("Một");
        assertThat(announced).containsExactly(new ContentChanged(content.current()));
    }

    @Test
    void announcesNothingWhereNothingChanged() {
        var before = content.current();

        content.refresh();
        content.follow();

        assertThat(content.current()).isSameAs(before);
        assertThat(announced).isEmpty();
    }

    @Test
    void aBrokenEditKeepsTheLastGoodVersion() {
        folder.with(FILE, "---\ntitle: [\n---\n");

        content.refresh();

        assertThat(title()).isEqualTo("Một");
        assertThat(content.current().faults()).extracting(Fault::key).containsExactly("yaml.syntax");

        folder.entry(FILE, "Ba");
        content.refresh();

        assertThat(title()).isEqualTo("Ba");
        assertThat(content.current().faults()).isEmpty();
    }

    @Test
    void addsWhatTheRulesFind() {
        var fault = Fault.wrong(FILE, 2, "taxonomy.no_region", "region", "x");

        var checked = new Content(
                history, List.of((entry, snapshot) -> List.of(fault)), ParsedFiles.none(), announced::add, shown -> {});

        assertThat(checked.current().faults()).containsExactly(fault);
    }

    private String title() {
        return content.current()
                .find(EntryId.of(EntryType.PAGE, "a"))
                .orElseThrow()
                .sourceText()
                .title();
    }
}

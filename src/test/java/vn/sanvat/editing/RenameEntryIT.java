package vn.sanvat.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Owners;
import vn.sanvat.accounts.Role;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.draft.CreateEntry;
import vn.sanvat.editing.draft.CreateEntry.NewEntry;
import vn.sanvat.editing.removal.RenameEntry;
import vn.sanvat.editing.removal.UnpublishEntry;
import vn.sanvat.problem.ProblemOccurred;

/** Old addresses stay with their entry, and whose it is follows it, also where a kill came in between. */
@SiteTest
class RenameEntryIT {
    @Autowired
    private DeskPeople people;

    @Autowired
    private Workspace workspace;

    @Autowired
    private Content content;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Owners owners;

    @Autowired
    private LateRecords late;

    @Autowired
    private Records records;

    @Autowired
    private CreateEntry create;

    @Autowired
    private RenameEntry rename;

    @Autowired
    private UnpublishEntry unpublish;

    private Actor ha;

    @BeforeEach
    void signIn() {
        ha = people.administrator();
    }

    @AfterEach
    void removeWhatWasMade() throws IOException {
        var redirects = Files.readAllBytes(Path.of("content", Redirects.FILE));
        workspace.write(new Author("Ha", "ha@sanvat.example"), "Dọn", changeSet -> {
            for (var slug : new String[] {"thu-r-a", "thu-r-b", "thu-r-c", "thu-r-d", "thu-r-a-2"}) {
                for (var stage : Stage.values()) {
                    changeSet.remove(stage, file(slug));
                }
                changeSet.removeNote(file(slug));
            }
            changeSet.put(Redirects.FILE, redirects);
        });
    }

    @Test
    void nobodyTakesTheOldAddressOfAnotherEntry() {
        published("thu-r-a");
        published("thu-r-d");
        rename.rename(ha, id("thu-r-a"), "thu-r-b");

        assertThatThrownBy(() -> rename.rename(ha, id("thu-r-d"), "thu-r-a"))
                .isInstanceOfSatisfying(
                        ProblemOccurred.class,
                        e -> assertThat(e.problem().key()).isEqualTo("entry.slug_former"));
        assertThat(create.create(ha, new NewEntry(EntryType.STORY, "Thử r a", "", ""))
                        .id())
                .isEqualTo(id("thu-r-a-2"));
        assertThat(leadsTo("thu-r-a")).isEqualTo(id("thu-r-b"));
        assertThat(rename.rename(ha, id("thu-r-b"), "thu-r-a")).isEqualTo(id("thu-r-a"));
    }

    @Test
    void oldAddressesFollowAnEntryThatIsRenamedWhileItIsOffTheSite() {
        published("thu-r-a");
        rename.rename(ha, id("thu-r-a"), "thu-r-b");
        unpublish.unpublish(ha, file("thu-r-b"), true);
        rename.rename(ha, id("thu-r-b"), "thu-r-c");

        assertThat(leadsTo("thu-r-a")).isEqualTo(id("thu-r-c"));
        assertThat(leadsTo("thu-r-b")).isEqualTo(id("thu-r-c"));
    }

    @Test
    void whoseItIsFollowsARenamingThatAKillCutOff() {
        var mai = people.person("thu-mai", Role.ORGANISER);
        var message = ChangeMessage.of(EntryAction.CREATE, file("thu-r-a"), "");
        var author = new Author(mai.name(), mai.account().email().value());
        owners.begun(id("thu-r-b"), ha.id());
        workspace.write(author, message.text(), changeSet -> changeSet.put(Stage.DRAFTS, file("thu-r-a"), text("Một")));
        late.record();
        assertThat(owners.of(id("thu-r-a"))).containsExactly(mai.id());

        var renaming = ChangeMessage.of(EntryAction.RENAME, file("thu-r-a"), ChangeMessage.RENAMED_TO + "thu-r-b");
        var commit = workspace.write(author, renaming.text(), changeSet -> {
            changeSet.remove(Stage.DRAFTS, file("thu-r-a"));
            changeSet.put(Stage.DRAFTS, file("thu-r-b"), text("Một"));
        });
        late.record();
        late.record();

        assertThat(owners.of(id("thu-r-a"))).isEmpty();
        assertThat(owners.of(id("thu-r-b"))).containsExactly(mai.id());
        assertThat(audit.find(new AuditLog.Query("", "entry.rename", "story/thu-r-a", "", 10)))
                .singleElement()
                .satisfies(line -> assertThat(line.revision()).isEqualTo(commit));
    }

    @Test
    void aCommitStandsOnceInTheLogWhoeverRecordsItFirst() {
        var message = ChangeMessage.of(EntryAction.PUBLISH, file("thu-r-d"), "");
        var commit = workspace.write(
                new Author(ha.name(), "ha@sanvat.example"),
                message.text(),
                changeSet -> changeSet.put(Stage.PUBLIC, file("thu-r-d"), text("Bốn")));

        late.record();
        records.keep(ha, java.util.List.of(message), commit, java.time.Instant.EPOCH);

        assertThat(audit.find(new AuditLog.Query("", "entry.publish", "story/thu-r-d", "", 10)))
                .filteredOn(line -> line.revision().equals(commit))
                .hasSize(1);
    }

    private void published(String slug) {
        workspace.write(
                new Author("Ha", "ha@sanvat.example"),
                "Thử",
                changeSet -> changeSet.put(Stage.PUBLIC, file(slug), text("Bài " + slug)));
    }

    private EntryId leadsTo(String slug) {
        return Redirects.of(content.current().file(Redirects.FILE))
                .find(id(slug))
                .orElseThrow();
    }

    private static EntryText text(String title) {
        return EntryText.EMPTY
                .with(Map.of("title", FieldValue.text(title), "summary", FieldValue.text("Tóm tắt.")))
                .withBody("Chữ.");
    }

    private static EntryFile file(String slug) {
        return EntryFile.source(id(slug));
    }

    private static EntryId id(String slug) {
        return EntryId.of(EntryType.STORY, slug);
    }
}

package vn.sanvat.editing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.Records;
import vn.sanvat.editing.removal.Removal;

/** The clock of the machine is turned while things are scheduled: nothing twice, nothing too early, nothing forgotten. */
@SiteTest
@ExtendWith(OutputCaptureExtension.class)
class TurnedClockIT {
    private static final List<String> SLUGS = List.of("thu-dong-ho-mot", "thu-dong-ho-hai", "thu-dong-ho-ba");
    private static final EntryFile FIRST = file(0);
    private static final EntryFile SECOND = file(1);
    private static final EntryFile NOBODYS = file(2);

    @Autowired
    private DeskPeople people;

    @Autowired
    private Workspace workspace;

    @Autowired
    private Records records;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Access access;

    @Autowired
    private Publication publication;

    @Autowired
    private Removal removal;

    @Autowired
    private SchedulePublication schedule;

    @Autowired
    private AuditLog audit;

    private final Turned clock = new Turned();

    /** A clock that somebody turns. */
    private static final class Turned extends Clock {
        private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        private Instant now = start;

        void turn(Duration sinceStart) {
            now = start.plus(sinceStart);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void removeWhatWasMade() {
        workspace.write(author(), "Dọn", changeSet -> {
            for (var slug : SLUGS) {
                var file = EntryFile.source(EntryId.of(EntryType.STORY, slug));
                for (var stage : Stage.values()) {
                    changeSet.remove(stage, file);
                }
                changeSet.removeNote(file);
            }
        });
    }

    @Test
    void nothingIsPublishedTwiceOrTooEarlyOrForgotten() {
        var due = new DueEntries(accounts, access, new Changes(workspace, records, clock), publication, removal);
        draft(FIRST);
        draft(SECOND);
        schedule.schedule(people.administrator(), FIRST, hours(1), hours(30));
        schedule.schedule(people.administrator(), SECOND, hours(3), null);

        clock.turn(Duration.ofMinutes(59));
        due.run();
        assertThat(isPublic(FIRST)).isFalse();
        clock.turn(Duration.ofHours(1));
        due.run();
        assertThat(isPublic(FIRST)).isTrue();

        clock.turn(Duration.ofHours(-1));
        due.run();
        assertThat(isPublic(FIRST)).as("turned back by two hours").isTrue();
        assertThat(isPublic(SECOND)).isFalse();
        clock.turn(Duration.ofMinutes(61));
        due.run();
        assertThat(times("entry.publish", FIRST)).isEqualTo(1);

        clock.turn(Duration.ofDays(2));
        due.run();
        due.run();
        assertThat(isPublic(FIRST)).as("turned forward by two days").isFalse();
        assertThat(isPublic(SECOND)).isTrue();
        clock.turn(Duration.ofHours(2));
        due.run();
        clock.turn(Duration.ofHours(40));
        due.run();
        assertThat(isPublic(FIRST)).isFalse();
        assertThat(isPublic(SECOND)).isTrue();
        assertThat(times("entry.publish", FIRST)).isEqualTo(1);
        assertThat(times("entry.unpublish", FIRST)).isEqualTo(1);
        assertThat(times("entry.publish", SECOND)).isEqualTo(1);
    }

    @Test
    void whatNobodyAnswersForHoldsUpNoOther() {
        var due = new DueEntries(accounts, access, new Changes(workspace, records, clock), publication, removal);
        draft(NOBODYS);
        draft(SECOND);
        schedule.schedule(people.administrator(), NOBODYS, hours(1), null);
        schedule.schedule(people.administrator(), SECOND, hours(1), null);
        workspace.write(
                author(),
                "Xoá tài khoản",
                changeSet -> changeSet.note(
                        NOBODYS,
                        Drafts.note(changeSet, NOBODYS)
                                .scheduled(hours(1), null, "00000000-0000-4000-8000-000000000000")));

        clock.turn(Duration.ofHours(2));
        due.run();
        assertThat(isPublic(SECOND)).isTrue();
        assertThat(isPublic(NOBODYS)).isFalse();
        assertThat(workspace.changeSet().has(Stage.DRAFTS, NOBODYS)).isTrue();
    }

    @Test
    void whatCannotBeWrittenIsSaidOnceAndDoneAsSoonAsItCan(CapturedOutput output) throws IOException {
        var due = new DueEntries(accounts, access, new Changes(workspace, records, clock), publication, removal);
        draft(FIRST);
        schedule.schedule(people.administrator(), FIRST, hours(1), null);
        clock.turn(Duration.ofHours(2));
        var before = output.getAll().length();
        var lock = Files.createFile(TestHome.FOLDER.resolve("data/history/refs/heads/master.lock"));
        try {
            due.run();
            due.run();
            due.run();
            assertThat(isPublic(FIRST)).isFalse();
        } finally {
            Files.delete(lock);
        }
        due.run();

        assertThat(isPublic(FIRST)).isTrue();
        assertThat(output.getAll().substring(before))
                .containsOnlyOnce(FIRST.path() + " is due and waits: This could not be saved")
                .doesNotContain("\tat vn.sanvat");
    }

    private Instant hours(long hours) {
        return clock.start.plus(Duration.ofHours(hours));
    }

    private boolean isPublic(EntryFile file) {
        return workspace.changeSet().has(Stage.PUBLIC, file);
    }

    private int times(String action, EntryFile file) {
        return audit.find(new AuditLog.Query("", action, file.id().toString(), "", 9))
                .size();
    }

    private void draft(EntryFile file) {
        var ha = people.administrator();
        new Changes(workspace, records, clock)
                .write(ha, EntryAction.SAVE_DRAFT, file, "", changeSet -> changeSet.put(Stage.DRAFTS, file, text()));
    }

    private Author author() {
        var account = people.administrator().account();
        return new Author(account.name(), account.email().value());
    }

    private static EntryText text() {
        return EntryText.EMPTY
                .with("title", FieldValue.text("Thử đồng hồ"))
                .with("summary", FieldValue.text("Một câu."))
                .withBody("Chữ.\n");
    }

    private static EntryFile file(int number) {
        return EntryFile.source(EntryId.of(EntryType.STORY, SLUGS.get(number)));
    }
}

package vn.sanvat.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sanvat.SiteTest;
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

/** What a killed site left: a commit of the desk that the audit log does not have. */
@SiteTest
class LateRecordsIT {
    private static final EntryFile FILE = EntryFile.source(EntryId.of(EntryType.STORY, "thu-ghi-muon"));

    @Autowired
    private DeskPeople people;

    @Autowired
    private Workspace workspace;

    @Autowired
    private AuditLog audit;

    @Autowired
    private LateRecords late;

    @Test
    void whatWasCommittedWithoutARecordIsRecordedOnce() {
        var ha = people.administrator().account();
        var author = new Author(ha.name(), ha.email().value());
        var stranger = new Author("Người ngoài", "nguoi.ngoai@example.org");
        var message = ChangeMessage.of(EntryAction.SAVE_DRAFT, FILE, "lời nhắn\nhai dòng");
        var commit =
                workspace.write(author, message.text(), changeSet -> changeSet.put(Stage.DRAFTS, FILE, text("Một")));
        workspace.write(stranger, message.text(), changeSet -> changeSet.put(Stage.DRAFTS, FILE, text("Hai")));
        workspace.write(author, "Sửa bằng tay", changeSet -> changeSet.put(Stage.DRAFTS, FILE, text("Ba")));

        late.record();
        late.record();

        assertThat(audit.find(new AuditLog.Query("", "", "story/thu-ghi-muon", "", 10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("entry.save_draft");
                    assertThat(entry.revision()).isEqualTo(commit);
                    assertThat(entry.person()).contains(ha.name());
                    assertThat(entry.detail()).isEqualTo("lời nhắn\nhai dòng");
                });
        workspace.write(author, "Dọn", changeSet -> changeSet.remove(Stage.DRAFTS, FILE));
    }

    private static EntryText text(String title) {
        return EntryText.EMPTY.with("title", FieldValue.text(title));
    }
}

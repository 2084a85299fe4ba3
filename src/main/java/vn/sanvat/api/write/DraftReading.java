package vn.sanvat.api.write;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.publication.CheckDraft;
import vn.sanvat.problem.Problem;

/** One entry as it is worked on, with what stands against publishing it. */
@Component
public class DraftReading {
    private final Workspace workspace;
    private final Access access;
    private final CheckDraft checkDraft;
    private final DraftJson drafts;

    DraftReading(Workspace workspace, Access access, CheckDraft checkDraft, DraftJson drafts) {
        this.workspace = workspace;
        this.access = access;
        this.checkDraft = checkDraft;
        this.drafts = drafts;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where there is none that this person may see */
    public Map<String, Object> read(Actor actor, EntryFile file) {
        access.require(actor, EntryAction.VIEW, file);
        var changeSet = workspace.changeSet();
        var draft = new LinkedHashMap<>(drafts.of(changeSet, file)
                .orElseThrow(() -> Problem.notFound("entry.unknown").occurred()));
        if (changeSet.has(Stage.DRAFTS, file) || changeSet.has(Stage.PUBLIC, file)) {
            draft.put(
                    "faults",
                    checkDraft.check(actor, file).faults().stream()
                            .map(Refused::fault)
                            .toList());
        }
        return draft;
    }
}

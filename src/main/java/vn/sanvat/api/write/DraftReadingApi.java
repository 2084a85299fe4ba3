package vn.sanvat.api.write;

import java.util.LinkedHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.api.TokenFilter;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.publication.CheckDraft;
import vn.sanvat.problem.Problem;

/** One entry as it is worked on, with what stands against publishing it. */
@RestController
class DraftReadingApi {
    private final Workspace workspace;
    private final Access access;
    private final CheckDraft checkDraft;
    private final DraftJson drafts;
    private final JsonMapper json;

    DraftReadingApi(Workspace workspace, Access access, CheckDraft checkDraft, DraftJson drafts, JsonMapper json) {
        this.workspace = workspace;
        this.access = access;
        this.checkDraft = checkDraft;
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping("/api/v1/{type:[a-z]+}/{slug}/draft")
    ResponseEntity<byte[]> read(EntryRequest request) {
        var actor = TokenFilter.actor();
        var file = request.file();
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
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(changeSet.version(file))
                .body(json.writeValueAsBytes(draft));
    }
}

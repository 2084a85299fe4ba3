package vn.sanvat.api.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sanvat.api.write.Done;
import vn.sanvat.api.write.DraftJson;
import vn.sanvat.api.write.EntrySteps;
import vn.sanvat.api.write.Refused;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.Workspace;

/** What items are done by and told with. */
@Component
record BulkParts(EntrySteps steps, Content content, Workspace workspace, Refused refused, DraftJson drafts) {
    /** What the program has sent itself is not told again. */
    private static final List<String> LEFT_OUT = List.of("fields", "body", "note");

    /** How the entry of an item stands, in short. */
    Map<String, Object> shown(Done done) {
        var file = done.file();
        var changeSet = done.commit().isEmpty()
                ? workspace.changeSet()
                : workspace.at(done.commit()).orElseGet(workspace::changeSet);
        Map<String, Object> json = new LinkedHashMap<>(drafts.of(changeSet, file)
                .orElseGet(() -> Map.of(
                        "type", file.id().type().key(), "slug", file.id().slug().value())));
        LEFT_OUT.forEach(json::remove);
        json.putAll(done.more());
        return json;
    }
}

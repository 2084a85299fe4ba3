package vn.sanvat.api.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.api.FieldJson;
import vn.sanvat.api.ProblemWithMore;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.FaultMessages;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.Collision;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.EditsCollide;
import vn.sanvat.editing.EntryMovedOn;
import vn.sanvat.editing.EntryNotReady;
import vn.sanvat.editing.removal.RemovalUnconfirmed;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** What stands against a change, with all that a program needs to go on. */
@Component
public class Refused {
    private final Workspace workspace;
    private final DraftJson drafts;
    private final Content content;

    Refused(Workspace workspace, DraftJson drafts, Content content) {
        this.workspace = workspace;
        this.drafts = drafts;
        this.content = content;
    }

    public ProblemOccurred with(ProblemOccurred occurred) {
        if (occurred instanceof EntryMovedOn moved) {
            return new ProblemWithMore(moved.problem(), present(moved.file()));
        }
        if (occurred instanceof EditsCollide collide) {
            return new ProblemWithMore(collide.problem(), Map.of("collisions", collisions(collide.collisions(), null)));
        }
        if (occurred instanceof EntryNotReady notReady) {
            return new ProblemWithMore(
                    notReady.problem(),
                    Map.of(
                            "faults",
                            notReady.faults().stream().map(Refused::fault).toList()));
        }
        if (occurred instanceof RemovalUnconfirmed unconfirmed) {
            return new ProblemWithMore(
                    new Problem("removal.confirm", 409, List.of(unconfirmed.by().size())),
                    Map.of(
                            "pages",
                            unconfirmed.pages().stream().map(EntryFile::name).toList(),
                            "referred_by",
                            unconfirmed.by().stream().map(EntryId::toString).toList()));
        }
        return occurred;
    }

    /** The entry as it stands now. */
    Map<String, Object> present(EntryFile file) {
        return drafts.of(workspace.changeSet(), file)
                .<Map<String, Object>>map(now -> Map.of("present", now))
                .orElse(Map.of());
    }

    /** What both changed differently, by the path of the field or the number of the paragraph. */
    List<Map<String, Object>> collisions(List<Collision> collisions, @Nullable EntryFile file) {
        return collisions.stream()
                .filter(each -> each.chosen() == null)
                .map(each -> collision(each, file))
                .toList();
    }

    private Map<String, Object> collision(Collision collision, @Nullable EntryFile file) {
        var field = file == null
                ? null
                : content.current()
                        .schema()
                        .of(file.id().type())
                        .at(collision.key())
                        .orElse(null);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", collision.key());
        json.put("base", FieldJson.written(field, collision.base()));
        json.put("mine", FieldJson.written(field, collision.mine()));
        json.put("theirs", FieldJson.written(field, collision.theirs()));
        return json;
    }

    static Map<String, Object> fault(Fault fault) {
        return Map.of(
                "key", fault.key(),
                "line", fault.line(),
                "detail", FaultMessages.text(fault, Locale.ENGLISH),
                "arguments", fault.arguments());
    }
}

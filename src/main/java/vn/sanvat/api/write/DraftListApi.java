package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.api.Answers;
import vn.sanvat.api.TokenFilter;
import vn.sanvat.api.read.Cursor;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.UnpublishedFiles;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.problem.Problem;

/** What is being worked on, as far as somebody may see it: drafts, and what was put away. */
@RestController
class DraftListApi {
    private static final Map<String, Stage> PUT_AWAY = Map.of("archived", Stage.ARCHIVE, "deleted", Stage.TRASH);
    private final Workspace workspace;
    private final Catalogues catalogues;
    private final Access access;
    private final Answers answers;

    DraftListApi(Workspace workspace, Catalogues catalogues, Access access, Answers answers) {
        this.workspace = workspace;
        this.catalogues = catalogues;
        this.access = access;
        this.answers = answers;
    }

    /**
     * What is asked for.
     *
     * @param types of the entries; all where there are none
     * @param state of the drafts; empty for all drafts
     * @param after path of the file before; empty for the beginning
     */
    private record Asked(Set<EntryType> types, String state, String after, int size) {
        Stage stage() {
            return PUT_AWAY.getOrDefault(state, Stage.DRAFTS);
        }

        boolean fits(UnpublishedFiles.Item item, UnpublishedFiles files) {
            return (types.isEmpty() || types.contains(item.file().id().type()))
                    && (state.isEmpty() || state.equals(DraftListApi.state(item, files)));
        }
    }

    @GetMapping("/api/v1/drafts")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        WriteTerms.requireToken(request, "type", "state", "cursor", "size");
        var actor = TokenFilter.actor();
        access.requireScope(actor, EntryAction.VIEW);
        var asked = asked(request);
        var files = workspace.unpublished();
        var seen = files.items(asked.stage()).stream()
                .filter(item -> asked.fits(item, files))
                .filter(item -> access.may(actor, EntryAction.VIEW, item.file()))
                .sorted(Comparator.comparing(item -> item.file().path()))
                .toList();
        var page = seen.stream()
                .filter(item -> item.file().path().compareTo(asked.after()) > 0)
                .limit(asked.size())
                .toList();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", seen.size());
        json.put("size", asked.size());
        json.put(
                "next_cursor",
                page.size() < asked.size()
                        ? null
                        : Cursor.after(page.get(page.size() - 1).file().path()));
        var changeSet = workspace.changeSet();
        json.put(
                "drafts",
                page.stream().map(item -> draft(item, files, changeSet)).toList());
        return answers.toOne(json);
    }

    /** Types and sizes are those of every list. */
    private Asked asked(HttpServletRequest request) {
        var state = parameter(request, "state");
        if (!state.isEmpty() && !isKnown(state)) {
            throw Problem.badRequest("query.unknown", "state", Problem.shown(state))
                    .occurred();
        }
        var snapshot = catalogues.current().snapshot();
        var list = QueryParameters.read(
                Map.of("type", List.of(parameter(request, "type")), "size", List.of(parameter(request, "size"))),
                snapshot.site().source(),
                snapshot.schema());
        return new Asked(list.types(), state, Cursor.path(parameter(request, "cursor")), list.size());
    }

    private static boolean isKnown(String state) {
        return PUT_AWAY.containsKey(state)
                || Arrays.stream(Note.State.values())
                        .anyMatch(each -> each.key().equals(state));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private Map<String, Object> draft(UnpublishedFiles.Item item, UnpublishedFiles files, ChangeSet changeSet) {
        var file = item.file();
        var source = catalogues.current().snapshot().site().source();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", file.id().type().key());
        json.put("slug", file.id().slug().value());
        json.put("language", Objects.requireNonNullElse(file.language(), source).tag());
        json.put("title", item.title());
        json.put("region", item.region().isEmpty() ? null : item.region());
        json.put("state", state(item, files));
        json.put("public", changeSet.has(Stage.PUBLIC, file));
        json.put("version", changeSet.version(file));
        json.put("api", DraftJson.address(file));
        files.note(item.stage(), file).ifPresent(note -> {
            json.put("by", note.lastBy());
            json.put("at", note.lastAt().toString());
        });
        return json;
    }

    private static String state(UnpublishedFiles.Item item, UnpublishedFiles files) {
        return PUT_AWAY.entrySet().stream()
                .filter(each -> each.getValue() == item.stage())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> files.note(item.file())
                        .map(Note::state)
                        .orElse(Note.State.DRAFT)
                        .key());
    }
}

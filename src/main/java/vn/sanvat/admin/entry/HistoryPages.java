package vn.sanvat.admin.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.admin.Pages;
import vn.sanvat.content.Revision;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Difference;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.problem.Problem;

/** What an entry was: its revisions, what differs between two of them, and the way back. */
@Controller
class HistoryPages {
    private static final String ENTRY = "/admin/entries/{folder}/{slug:[a-z0-9-]+}";
    private static final int SHOWN = 200; // revisions
    private final Pages pages;
    private final Workspace workspace;
    private final Access access;
    private final EntryActions actions;

    HistoryPages(Pages pages, Workspace workspace, Access access, EntryActions actions) {
        this.pages = pages;
        this.workspace = workspace;
        this.access = access;
        this.actions = actions;
    }

    /**
     * A revision in words.
     *
     * @param action message key of what was done; empty where only the message says it
     * @param isPublic whether visitors see this one now
     */
    public record RevisionView(String id, String at, String author, String action, String message, boolean isPublic) {}

    @GetMapping(ENTRY + "/history")
    ResponseEntity<String> history(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            HttpServletRequest request) {
        access.require(actor, EntryAction.VIEW, file);
        var revisions = workspace.revisions(file, SHOWN);
        if (revisions.isEmpty()) {
            throw Problem.notFound("entry.unknown").occurred();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("revisions", views(file, revisions));
        model.put("heading", heading(file));
        model.put("here", EntryPath.of(file));
        model.put("lang", file.language() == null ? "" : file.language().tag());
        model.put("action", EntryPath.of(EntryFile.source(file.id()), "/history"));
        model.put("one", one);
        model.put("other", other);
        model.put("gone", isGone(file));
        model.put("mayRestore", access.may(actor, EntryAction.RESTORE_REVISION, file));
        if (!one.isEmpty() || !other.isEmpty()) {
            model.put("difference", Difference.between(text(one, file), text(other, file)));
        }
        return pages.show("entry/history", request, model);
    }

    private boolean isGone(EntryFile file) {
        var head = workspace.head();
        return !head.has(Shelf.DRAFTS, file) && !head.has(Shelf.PUBLIC, file);
    }

    private String heading(EntryFile file) {
        var head = workspace.head();
        return Arrays.stream(Shelf.values())
                .flatMap(shelf -> head.find(shelf, file).stream())
                .map(kept -> kept.text().field("title"))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(file.id().slug().value());
    }

    /** The newest revision that has the public text is the one that visitors see. */
    private List<RevisionView> views(EntryFile file, List<Revision> revisions) {
        var now = workspace.head().find(Shelf.PUBLIC, file).map(Head.Kept::state);
        var shown = revisions.stream()
                .filter(revision -> now.isPresent()
                        && workspace
                                .at(revision.id())
                                .flatMap(head -> head.find(Shelf.PUBLIC, file))
                                .filter(kept -> kept.state().equals(now.get()))
                                .isPresent())
                .reduce((newer, older) -> older);
        return revisions.stream()
                .map(revision -> new RevisionView(
                        revision.id(),
                        pages.moment(revision.at()),
                        revision.author().name(),
                        action(revision),
                        revision.message().lines().findFirst().orElse(""),
                        shown.filter(revision::equals).isPresent()))
                .toList();
    }

    /** The desk begins its messages with the name of the action. */
    private static String action(Revision revision) {
        if (revision.message().startsWith("Take in changes made on disk")) {
            return "action.disk";
        }
        return Arrays.stream(EntryAction.values())
                .map(action -> action.name().toLowerCase(Locale.ROOT))
                .filter(name -> revision.message().startsWith(name.replace('_', ' ') + " "))
                .findFirst()
                .map(name -> "action.entry." + name)
                .orElse("");
    }

    private EntryText text(String revision, EntryFile file) {
        return workspace
                .at(revision)
                .flatMap(head -> Arrays.stream(Shelf.values())
                        .sorted(Comparator.comparing(shelf -> shelf != Shelf.DRAFTS))
                        .map(shelf -> head.find(shelf, file))
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(Head.Kept::text)
                .orElseThrow(() -> Problem.notFound("revision.unknown").occurred());
    }

    @PostMapping(ENTRY + "/history/restore")
    ResponseEntity<String> restore(Actor actor, EntryFile file, @RequestParam(defaultValue = "") String revision) {
        actions.restoreRevision().restore(actor, file, revision);
        return pages.on(EntryPath.of(file));
    }
}

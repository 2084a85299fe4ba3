package vn.sanvat.admin.entry.history;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.EntryActions;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.NotDone;
import vn.sanvat.editing.history.EntryHistory;
import vn.sanvat.editing.history.EntryHistory.Past;
import vn.sanvat.problem.Problem;

/** What an entry was: its revisions, what differs between two of them, and the way back. */
@Controller
class HistoryPages {
    private static final String ENTRY = "/admin/entries/{folder}/{slug:[a-z0-9-]+}";
    private static final int SHOWN = 200; // revisions
    /** What people say with it is for others to read. */
    private static final Set<EntryAction> WITH_WORDS = EnumSet.of(EntryAction.SUBMIT, EntryAction.SEND_BACK);

    private final Pages pages;
    private final Workspace workspace;
    private final Differences differences;
    private final EntryHistory history;
    private final Access access;
    private final EntryActions actions;
    private final Content content;

    HistoryPages(
            Pages pages,
            Workspace workspace,
            Differences differences,
            EntryHistory history,
            Access access,
            EntryActions actions,
            Content content) {
        this.pages = pages;
        this.workspace = workspace;
        this.differences = differences;
        this.history = history;
        this.access = access;
        this.actions = actions;
        this.content = content;
    }

    /**
     * A revision in words, with the saves of the same person that went before it.
     *
     * @param saves how many of them it stands for
     * @param action message key of what was done; empty where only the message says it
     * @param words what the person said
     * @param isPublic whether visitors see this one now
     */
    public record RevisionView(
            String id,
            String at,
            String author,
            int saves,
            String action,
            String message,
            String words,
            boolean isPublic) {}

    @GetMapping(ENTRY + "/history")
    ResponseEntity<String> history(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            HttpServletRequest request) {
        access.require(actor, EntryAction.VIEW, file);
        var past = history.of(file, SHOWN);
        if (past.isEmpty()) {
            throw Problem.notFound("entry.unknown").occurred();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("revisions", views(file, past, AdminLanguage.of(request)));
        model.put("heading", heading(file));
        model.put("here", EntryPath.of(file));
        model.put("lang", file.language() == null ? "" : file.language().tag());
        model.put("action", EntryPath.of(EntryFile.source(file.id()), "/history"));
        model.put("one", one);
        model.put("other", other);
        model.put("gone", isGone(file));
        model.put("back", back(actor, file));
        model.put("mayRestore", access.may(actor, EntryAction.RESTORE_REVISION, file));
        if (!one.isEmpty() || !other.isEmpty()) {
            model.put(
                    "difference",
                    differences.between(
                            file.id().type(), text(one, past), text(other, past), AdminLanguage.of(request)));
        }
        return pages.show("entry/history", request, model);
    }

    /** Where a press brings back what is gone; empty where the person may not. */
    private String back(Actor actor, EntryFile file) {
        return access.may(actor, EntryAction.RESTORE_FROM_TRASH, file)
                ? EntryPath.of(file, "/restore")
                : access.may(actor, EntryAction.TAKE_BACK_DRAFT, file) ? EntryPath.of(file, "/take-back") : "";
    }

    private boolean isGone(EntryFile file) {
        var changeSet = workspace.changeSet();
        return !changeSet.has(Stage.DRAFTS, file) && !changeSet.has(Stage.PUBLIC, file);
    }

    private String heading(EntryFile file) {
        var changeSet = workspace.changeSet();
        return Arrays.stream(Stage.values())
                .flatMap(stage -> changeSet.find(stage, file).stream())
                .map(kept -> kept.text().field("title"))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(file.id().slug().value());
    }

    /** The newest revision that has the public text is the one that visitors see. */
    private List<RevisionView> views(EntryFile file, List<Past> past, Locale locale) {
        var now = workspace.changeSet().find(Stage.PUBLIC, file).map(ChangeSet.StoredText::state);
        var shown = past.stream()
                .filter(each -> now.isPresent()
                        && workspace
                                .at(each.revision().id())
                                .flatMap(changeSet -> changeSet.find(Stage.PUBLIC, each.file()))
                                .filter(kept -> kept.state().equals(now.get()))
                                .isPresent())
                .reduce((newer, older) -> older);
        return runs(past).stream()
                .map(run -> view(run, shown.filter(run::contains).isPresent(), locale))
                .toList();
    }

    /** While somebody writes, the script saves every few seconds: that is one thing that they did. */
    private static List<List<Past>> runs(List<Past> past) {
        List<List<Past>> runs = new ArrayList<>();
        for (var each : past) {
            var before = runs.isEmpty() ? null : runs.get(runs.size() - 1).get(0);
            if (before != null
                    && isSave(before)
                    && isSave(each)
                    && before.revision().author().equals(each.revision().author())) {
                runs.get(runs.size() - 1).add(each);
            } else {
                runs.add(new ArrayList<>(List.of(each)));
            }
        }
        return runs;
    }

    private static boolean isSave(Past past) {
        return past.action().filter(EntryAction.SAVE_DRAFT::equals).isPresent();
    }

    private RevisionView view(List<Past> run, boolean isPublic, Locale locale) {
        var newest = run.get(0);
        var revision = newest.revision();
        return new RevisionView(
                revision.id(),
                pages.moment(revision.at()),
                revision.author().name(),
                run.size(),
                action(newest),
                revision.message().lines().findFirst().orElse(""),
                newest.action().filter(WITH_WORDS::contains).isPresent()
                        ? NotDone.inWords(newest.words(), content.current().schema(), locale)
                        : "",
                isPublic);
    }

    private static String action(Past past) {
        return past.revision().message().startsWith("Take in changes made on disk")
                ? "action.disk"
                : past.action()
                        .map(action -> "action.entry." + action.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private EntryText text(String revision, List<Past> past) {
        return past.stream()
                .filter(each -> each.revision().id().equals(revision))
                .findFirst()
                .flatMap(history::text)
                .orElseThrow(() -> Problem.notFound("revision.unknown").occurred());
    }

    @PostMapping(ENTRY + "/history/restore")
    ResponseEntity<String> restore(Actor actor, EntryFile file, @RequestParam(defaultValue = "") String revision) {
        actions.restoreRevision().restore(actor, file, revision);
        return pages.on(EntryPath.of(file));
    }
}

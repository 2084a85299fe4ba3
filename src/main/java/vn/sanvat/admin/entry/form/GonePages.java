package vn.sanvat.admin.entry.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.admin.entry.RowViews;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.problem.Problem;

/** An entry that somebody deleted or archived while another wrote in it: the words, and what can be done with them. */
@Component
public class GonePages {
    private static final int GONE = 410;
    private final Pages pages;
    private final Workspace workspace;
    private final Access access;
    private final RowViews views;

    GonePages(Pages pages, Workspace workspace, Access access, RowViews views) {
        this.pages = pages;
        this.workspace = workspace;
        this.access = access;
        this.views = views;
    }

    /** A field of the form that was sent. */
    public record TypedView(String name, String value) {}

    /** Whether the entry was taken away, and the person might see it. */
    boolean isGone(Actor actor, EntryFile file) {
        var changeSet = workspace.changeSet();
        return !changeSet.has(Stage.DRAFTS, file)
                && !changeSet.has(Stage.PUBLIC, file)
                && stage(changeSet, file).isPresent()
                && access.may(actor, EntryAction.VIEW, file);
    }

    private static Optional<Stage> stage(ChangeSet changeSet, EntryFile file) {
        return List.of(Stage.TRASH, Stage.ARCHIVE).stream()
                .filter(stage -> changeSet.has(stage, file))
                .findFirst();
    }

    /** Who took it away, and when. */
    Problem problem(EntryFile file) {
        var changeSet = workspace.changeSet();
        var note = stage(changeSet, file).flatMap(stage -> changeSet.note(stage, file));
        return note.filter(known -> !known.by().isEmpty())
                .map(known -> new Problem("entry.gone_by", GONE, List.of(known.by(), pages.moment(known.at()))))
                .orElseGet(() -> new Problem("entry.gone", GONE, List.of()));
    }

    ResponseEntity<String> show(Actor actor, EntryFile file, HttpServletRequest request) {
        var changeSet = workspace.changeSet();
        var kept = stage(changeSet, file)
                .flatMap(stage -> changeSet.find(stage, file))
                .map(ChangeSet.StoredText::text);
        var typed = request.getMethod().equals("POST");
        Map<String, Object> model = new HashMap<>();
        model.put(
                "heading",
                kept.map(text -> text.field("title")).orElse(file.id().slug().value()));
        model.put("typed", typed);
        model.put("title", value(typed, request, "f.title", kept.map(text -> text.field("title"))));
        model.put("summary", value(typed, request, "f.summary", kept.map(text -> text.field("summary"))));
        model.put("body", value(typed, request, "body", kept.map(text -> text.body())));
        model.put("region", value(typed, request, "f.region", kept.map(text -> text.field("region"))));
        model.put("fields", typed ? fields(request) : List.of());
        model.put("type", file.id().type().key());
        model.put("restore", EntryPath.of(file, typed ? "/save" : "/restore"));
        model.put("history", EntryPath.of(file, "/history"));
        model.put("mayRestore", access.may(actor, EntryAction.RESTORE_FROM_TRASH, file));
        model.put(
                "mayCreate",
                typed && file.isSource() && views.mayCreate(actor, file.id().type()));
        model.put("requestId", UUID.randomUUID().toString());
        return pages.again(problem(file), "entry/gone", request, model);
    }

    private static String value(boolean typed, HttpServletRequest request, String name, Optional<String> kept) {
        return typed ? Objects.requireNonNullElse(request.getParameter(name), "") : kept.orElse("");
    }

    /** What was typed into the fields, and the press that sent it, to be sent on. */
    public static List<TypedView> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(each -> each.getKey().startsWith("f.")
                        || List.of("from", Press.NAME).contains(each.getKey()))
                .flatMap(each -> Arrays.stream(each.getValue()).map(value -> new TypedView(each.getKey(), value)))
                .toList();
    }
}

package vn.sanvat.admin.entry.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.Done;
import vn.sanvat.admin.entry.EntryActions;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Collision.Choice;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.EditsCollide;
import vn.sanvat.editing.EntryNotReady;
import vn.sanvat.editing.draft.SaveDraft;
import vn.sanvat.editing.draft.Saved;
import vn.sanvat.editing.draft.TranslateEntry;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** Where an entry is written: the form, the text, and what becomes of it. */
@Controller
class EditorPages {
    private static final String ENTRY = "/admin/entries/{folder}/{slug:[a-z0-9-]+}";
    private static final List<String> THEN = List.of("save", "publish", "approve", "submit");
    private final Pages pages;
    private final Workspace workspace;
    private final SaveDraft saveDraft;
    private final EntryActions actions;
    private final EditorModel model;
    private final GonePages gone;

    EditorPages(
            Pages pages,
            Workspace workspace,
            SaveDraft saveDraft,
            EntryActions actions,
            EditorModel model,
            GonePages gone) {
        this.pages = pages;
        this.workspace = workspace;
        this.saveDraft = saveDraft;
        this.actions = actions;
        this.model = model;
        this.gone = gone;
    }

    @GetMapping(ENTRY)
    ResponseEntity<String> edit(Actor actor, EntryFile file, HttpServletRequest request) {
        if (gone.isGone(actor, file)) {
            return gone.show(actor, file, request);
        }
        var kept = model.require(actor, file);
        return pages.show("entry/edit", request, model.of(actor, file, kept.state(), kept.text(), request));
    }

    /** The form as a browser sends it, with what to do then: save, publish, approve or submit. */
    @PostMapping(ENTRY + "/save")
    ResponseEntity<String> save(
            Actor actor,
            EntryFile file,
            @RequestParam String from,
            @RequestParam String body,
            @RequestParam(defaultValue = "save") String then,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (gone.isGone(actor, file)) {
            if (request.getParameter("restore") == null) {
                return gone.show(actor, file, request);
            }
            actions.restore().restore(actor, file);
        }
        model.requireWritable(actor, file);
        if (!THEN.contains(then)) {
            throw Problem.badRequest("request.malformed").occurred();
        }
        SaveDraft.Edits edits;
        try {
            edits = edits(file, from, body, request, true);
        } catch (ProblemOccurred e) {
            // of an unknown start nothing is known: whatever differs is shown beside it
            var start = workspace.version(from).isPresent() ? from : workspace.keep(EntryText.EMPTY);
            return again(actor, edits(file, from, body, request, false), start, e, request);
        }
        try {
            if (then.equals("publish")) {
                var isPublic = actions.publish().publish(actor, edits);
                Press.acknowledge(request, response);
                return isPublic ? pages.on(Done.at(EntryPath.of(file), then)) : merged(actor, file, request);
            }
            var saved = saveDraft.save(actor, edits);
            Press.acknowledge(request, response);
            if (saved.merged() && !then.equals("save")) {
                return merged(actor, file, request);
            }
            then(actor, file, then, saved, request);
            return pages.on(Done.at(EntryPath.of(file), then));
        } catch (EditsCollide e) {
            return again(actor, edits, edits.from(), e, request);
        } catch (EntryNotReady e) {
            var saved = saveDraft.save(actor, edits);
            Press.acknowledge(request, response);
            // the save was done and only publishing was not: the next save goes on from it
            return again(actor, edits, saved.state(), e, request);
        } catch (ProblemOccurred e) {
            if (e.problem().status() == 403 || e.problem().status() == 404) {
                throw e;
            }
            return again(actor, edits, edits.from(), e, request);
        }
    }

    /** Nobody publishes or hands in what they have not seen: the text with the other person's part is shown first. */
    private ResponseEntity<String> merged(Actor actor, EntryFile file, HttpServletRequest request) {
        var kept = model.require(actor, file);
        return pages.again(
                Problem.conflict("publish.merged"),
                "entry/edit",
                request,
                model.of(actor, file, kept.state(), kept.text(), request));
    }

    private void then(Actor actor, EntryFile file, String then, Saved saved, HttpServletRequest request) {
        switch (then) {
            case "approve" -> actions.approve().approve(actor, file, saved.state());
            case "submit" ->
                actions.submit()
                        .submit(
                                actor,
                                file,
                                Optional.ofNullable(request.getParameter("comment"))
                                        .orElse(""));
            default -> {
                // saved
            }
        }
    }

    /** What a script sends while somebody writes. */
    @PostMapping(path = ENTRY + "/save", produces = MediaType.APPLICATION_JSON_VALUE, headers = "X-Autosave")
    ResponseEntity<Map<String, Object>> autosave(
            Actor actor,
            EntryFile file,
            @RequestParam String from,
            @RequestParam String body,
            HttpServletRequest request) {
        try {
            if (gone.isGone(actor, file)) {
                throw gone.problem(file).occurred();
            }
            model.requireWritable(actor, file);
            var saved = saveDraft.save(actor, edits(file, from, body, request, true));
            return ResponseEntity.ok(model.saved(actor, file, saved, AdminLanguage.of(request)));
        } catch (EditsCollide e) {
            return ResponseEntity.status(e.problem().status())
                    .body(Map.of(
                            "problem",
                            ProblemMessages.text(
                                    Problem.conflict("save.collides_elsewhere"), AdminLanguage.of(request))));
        } catch (ProblemOccurred e) {
            return ResponseEntity.status(e.problem().status())
                    .body(Map.of("problem", ProblemMessages.text(e.problem(), AdminLanguage.of(request))));
        }
    }

    /** @param strict whether what cannot be saved is refused; otherwise it is taken, to be shown again */
    private SaveDraft.Edits edits(
            EntryFile file, String from, String body, HttpServletRequest request, boolean strict) {
        var base = workspace.version(from).orElse(EntryText.EMPTY);
        if (strict && workspace.version(from).isEmpty()) {
            throw Problem.conflict("save.unknown_start").occurred();
        }
        var values = new FormValues(request.getParameterMap(), strict).read(model.form(file), base.fields());
        if (!file.isSource() && request.getParameter("current") != null) {
            values.put("source_hash", TranslateEntry.upToDate(workspace.changeSet(), file));
        }
        return new SaveDraft.Edits(file, from, values, body.replace("\r\n", "\n"), choices(request));
    }

    private static Map<String, Choice> choices(HttpServletRequest request) {
        Map<String, Choice> choices = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("choice.") && List.of("MINE", "THEIRS", "BOTH").contains(values[0])) {
                choices.put(name.substring("choice.".length()), Choice.valueOf(values[0]));
            }
        });
        return choices;
    }

    /** The same page with what was typed: nothing of it is lost, whatever went wrong. */
    private ResponseEntity<String> again(
            Actor actor, SaveDraft.Edits edits, String from, ProblemOccurred occurred, HttpServletRequest request) {
        var faults = occurred instanceof EntryNotReady notReady
                ? model.faults(notReady.faults(), AdminLanguage.of(request))
                : Map.<String, List<String>>of();
        Map<String, Object> shown =
                new LinkedHashMap<>(model.of(actor, edits.file(), from, typed(edits), faults, request));
        if (occurred instanceof EditsCollide collide) {
            shown.put("collisions", model.collisions(edits.file(), collide.collisions(), AdminLanguage.of(request)));
        }
        if (!(occurred instanceof EntryNotReady)) {
            shown.put("refused", true);
        }
        return pages.again(occurred.problem(), "entry/edit", request, shown);
    }

    private EntryText typed(SaveDraft.Edits edits) {
        var text = workspace.version(edits.from()).orElse(EntryText.EMPTY);
        return text.with(edits.fields()).withBody(edits.body());
    }
}

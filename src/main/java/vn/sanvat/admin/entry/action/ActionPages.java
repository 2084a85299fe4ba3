package vn.sanvat.admin.entry.action;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.Done;
import vn.sanvat.admin.entry.EntryActions;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.admin.entry.form.EditorModel;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.editing.EntryNotReady;
import vn.sanvat.editing.removal.RemovalUnconfirmed;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** What can be done with an entry besides writing in it. */
@Controller
class ActionPages {
    private static final String ENTRY = "/admin/entries/{folder}/{slug:[a-z0-9-]+}";
    private final Pages pages;
    private final RemovalQuestion question;
    private final EntryActions actions;
    private final EditorModel model;
    private final Clock clock;

    ActionPages(Pages pages, RemovalQuestion question, EntryActions actions, EditorModel model, Clock clock) {
        this.pages = pages;
        this.question = question;
        this.actions = actions;
        this.model = model;
        this.clock = clock;
    }

    @PostMapping(ENTRY + "/send-back")
    ResponseEntity<String> sendBack(
            Actor actor, EntryFile file, @RequestParam(defaultValue = "") String comment, HttpServletRequest request) {
        return inEditor(actor, file, request, () -> {
            actions.sendBack().sendBack(actor, file, comment);
            return "/admin";
        });
    }

    @PostMapping(ENTRY + "/schedule")
    ResponseEntity<String> schedule(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "") String publishAt,
            @RequestParam(defaultValue = "") String unpublishAt,
            HttpServletRequest request) {
        return inEditor(actor, file, request, () -> {
            actions.schedule().schedule(actor, file, moment(publishAt), moment(unpublishAt));
            return Done.at(EntryPath.of(file), "schedule");
        });
    }

    private @Nullable Instant moment(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badRequest("schedule.moment", Problem.shown(typed)).occurred();
        }
    }

    @PostMapping(ENTRY + "/rename")
    ResponseEntity<String> rename(
            Actor actor, EntryFile file, @RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return inEditor(actor, file, request, () -> {
            var id = actions.rename().rename(actor, file.id(), to.strip());
            return EntryPath.of(EntryFile.source(id));
        });
    }

    @PostMapping(ENTRY + "/translate")
    ResponseEntity<String> translate(Actor actor, EntryFile file, @RequestParam(defaultValue = "") String to) {
        return pages.on(EntryPath.of(actions.translate().translate(actor, file.id(), to)));
    }

    @PostMapping(ENTRY + "/repeat")
    ResponseEntity<String> repeat(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "") String request_id,
            HttpServletRequest request) {
        var press = request_id.substring(0, Math.min(60, request_id.length()));
        return inEditor(
                actor, file, request, () -> EntryPath.of(actions.repeat().repeat(actor, file.id(), press)));
    }

    @PostMapping(ENTRY + "/restore")
    ResponseEntity<String> restore(Actor actor, EntryFile file) {
        actions.restore().restore(actor, file);
        return pages.on(Done.at(EntryPath.of(file), "restore"));
    }

    @PostMapping(ENTRY + "/discard")
    ResponseEntity<String> discard(Actor actor, EntryFile file) {
        var stays = actions.discard().discard(actor, file);
        return pages.on(stays ? Done.at(EntryPath.of(file), "discard") : listed("discard", file));
    }

    @PostMapping(ENTRY + "/take-back")
    ResponseEntity<String> takeBack(Actor actor, EntryFile file) {
        actions.takeBack().takeBack(actor, file);
        return pages.on(Done.at(EntryPath.of(file), "take_back"));
    }

    @PostMapping(ENTRY + "/unpublish")
    ResponseEntity<String> unpublish(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        return removed("unpublish", file, request, () -> actions.unpublish().unpublish(actor, file, confirmed));
    }

    @PostMapping(ENTRY + "/archive")
    ResponseEntity<String> archive(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        return removed("archive", file, request, () -> actions.archive().archive(actor, file, confirmed));
    }

    @PostMapping(ENTRY + "/delete")
    ResponseEntity<String> delete(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        return removed("delete", file, request, () -> actions.delete().delete(actor, file, confirmed));
    }

    private ResponseEntity<String> removed(String what, EntryFile file, HttpServletRequest request, Runnable action) {
        try {
            action.run();
            return pages.on(what.equals("unpublish") ? Done.at(EntryPath.of(file), what) : listed(what, file));
        } catch (RemovalUnconfirmed e) {
            return question.ask(what, file, e, request);
        }
    }

    private static String listed(String what, EntryFile file) {
        return Done.at("/admin/entries?type=" + file.id().type().key(), what, file);
    }

    /** What cannot be done is said where it was asked for, with what was typed. */
    private ResponseEntity<String> inEditor(
            Actor actor, EntryFile file, HttpServletRequest request, Supplier<String> action) {
        try {
            return pages.on(action.get());
        } catch (ProblemOccurred e) {
            if (e.problem().status() == 403 || e.problem().status() == 404) {
                throw e;
            }
            var kept = model.require(actor, file);
            var faults = e instanceof EntryNotReady notReady
                    ? model.faults(notReady.faults(), AdminLanguage.of(request))
                    : Map.<String, List<String>>of();
            Map<String, Object> shown =
                    new HashMap<>(model.of(actor, file, kept.state(), kept.text(), faults, request));
            for (var typed : List.of("publishAt", "unpublishAt")) {
                Optional.ofNullable(request.getParameter(typed)).ifPresent(value -> shown.put(typed, value));
            }
            Optional.ofNullable(request.getParameter("to")).ifPresent(value -> shown.put("slug", value));
            shown.put("typedComment", Objects.requireNonNullElse(request.getParameter("comment"), ""));
            shown.put("place", request.getRequestURI().replaceFirst(".*/", ""));
            return pages.again(e.problem(), "entry/edit", request, shown);
        }
    }
}

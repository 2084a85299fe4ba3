package vn.sanvat.admin.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.content.Content;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.editing.StillReferred;
import vn.sanvat.problem.Problem;

/** What can be done with an entry besides writing in it. */
@Controller
class ActionPages {
    private static final String ENTRY = "/admin/entries/{folder}/{slug:[a-z0-9-]+}";
    private final Pages pages;
    private final Content content;
    private final EntryActions actions;
    private final Clock clock;

    ActionPages(Pages pages, Content content, EntryActions actions, Clock clock) {
        this.pages = pages;
        this.content = content;
        this.actions = actions;
        this.clock = clock;
    }

    @PostMapping(ENTRY + "/send-back")
    ResponseEntity<String> sendBack(Actor actor, EntryFile file, @RequestParam(defaultValue = "") String comment) {
        actions.sendBack().sendBack(actor, file, comment);
        return pages.on("/admin");
    }

    @PostMapping(ENTRY + "/schedule")
    ResponseEntity<String> schedule(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "") String publishAt,
            @RequestParam(defaultValue = "") String unpublishAt) {
        actions.schedule().schedule(actor, file, moment(publishAt), moment(unpublishAt));
        return pages.on(EntryPath.of(file));
    }

    private @Nullable Instant moment(String typed) {
        try {
            return typed.isBlank()
                    ? null
                    : LocalDateTime.parse(typed).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badRequest("schedule.moment", typed.substring(0, Math.min(40, typed.length())))
                    .occurred();
        }
    }

    @PostMapping(ENTRY + "/rename")
    ResponseEntity<String> rename(Actor actor, EntryFile file, @RequestParam(defaultValue = "") String to) {
        var id = actions.rename().rename(actor, file.id(), to.strip());
        return pages.on(EntryPath.of(EntryFile.source(id)));
    }

    @PostMapping(ENTRY + "/translate")
    ResponseEntity<String> translate(Actor actor, EntryFile file, @RequestParam(defaultValue = "") String to) {
        if (!Language.isValid(to)) {
            throw Problem.badRequest("translate.language", to.substring(0, Math.min(20, to.length())))
                    .occurred();
        }
        return pages.on(EntryPath.of(actions.translate().translate(actor, file.id(), new Language(to))));
    }

    @PostMapping(ENTRY + "/repeat")
    ResponseEntity<String> repeat(Actor actor, EntryFile file, @RequestParam(defaultValue = "") String request_id) {
        var request = request_id.substring(0, Math.min(60, request_id.length()));
        return pages.on(EntryPath.of(actions.repeat().repeat(actor, file.id(), request)));
    }

    @PostMapping(ENTRY + "/restore")
    ResponseEntity<String> restore(Actor actor, EntryFile file) {
        actions.restore().restore(actor, file.id());
        return pages.on(EntryPath.of(EntryFile.source(file.id())));
    }

    @PostMapping(ENTRY + "/unpublish")
    ResponseEntity<String> unpublish(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        return removed(
                "unpublish", file.id(), request, () -> actions.unpublish().unpublish(actor, file.id(), confirmed));
    }

    @PostMapping(ENTRY + "/archive")
    ResponseEntity<String> archive(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        return removed("archive", file.id(), request, () -> actions.archive().archive(actor, file.id(), confirmed));
    }

    @PostMapping(ENTRY + "/delete")
    ResponseEntity<String> delete(
            Actor actor,
            EntryFile file,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        return removed("delete", file.id(), request, () -> actions.delete().delete(actor, file.id(), confirmed));
    }

    /** An entry that names the one that is to go. */
    public record ReferrerView(String title, String url) {}

    private ResponseEntity<String> removed(String what, EntryId id, HttpServletRequest request, Runnable action) {
        var here = EntryPath.of(EntryFile.source(id));
        try {
            action.run();
            return pages.on(
                    what.equals("unpublish")
                            ? here
                            : "/admin/entries?type=" + id.type().key());
        } catch (StillReferred e) {
            var language = Picks.language(AdminLanguage.of(request));
            List<ReferrerView> by = e.by().stream()
                    .flatMap(each -> content.current().find(each).stream())
                    .map(entry ->
                            new ReferrerView(entry.text(language).title(), EntryPath.of(EntryFile.source(entry.id()))))
                    .toList();
            return pages.again(
                    e.problem(),
                    "entry/confirm-removal",
                    request,
                    Map.of("by", by, "what", what, "action", request.getRequestURI(), "here", here));
        }
    }
}

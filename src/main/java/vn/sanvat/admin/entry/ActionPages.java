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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.content.Content;
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

    private EntryFile file(String folder, String slug, String lang) {
        return EntryPath.file(folder, slug, lang, content);
    }

    @PostMapping(ENTRY + "/send-back")
    ResponseEntity<String> sendBack(
            Actor actor,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String comment) {
        var file = file(folder, slug, lang);
        actions.sendBack().sendBack(actor, file, comment);
        return pages.on("/admin");
    }

    @PostMapping(ENTRY + "/schedule")
    ResponseEntity<String> schedule(
            Actor actor,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String publishAt,
            @RequestParam(defaultValue = "") String unpublishAt) {
        var file = file(folder, slug, lang);
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
    ResponseEntity<String> rename(
            Actor actor,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String to) {
        var id = actions.rename().rename(actor, file(folder, slug, "").id(), to.strip());
        return pages.on(EntryPath.of(EntryFile.source(id)));
    }

    @PostMapping(ENTRY + "/translate")
    ResponseEntity<String> translate(
            Actor actor,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String to) {
        if (!Language.isValid(to)) {
            throw Problem.badRequest("translate.language", to.substring(0, Math.min(20, to.length())))
                    .occurred();
        }
        var file = actions.translate().translate(actor, file(folder, slug, "").id(), new Language(to));
        return pages.on(EntryPath.of(file));
    }

    @PostMapping(ENTRY + "/repeat")
    ResponseEntity<String> repeat(
            Actor actor,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String request_id) {
        var request = request_id.substring(0, Math.min(60, request_id.length()));
        return pages.on(EntryPath.of(
                actions.repeat().repeat(actor, file(folder, slug, "").id(), request)));
    }

    @PostMapping(ENTRY + "/restore")
    ResponseEntity<String> restore(Actor actor, @PathVariable String folder, @PathVariable String slug) {
        var file = file(folder, slug, "");
        actions.restore().restore(actor, file.id());
        return pages.on(EntryPath.of(file));
    }

    @PostMapping(ENTRY + "/unpublish")
    ResponseEntity<String> unpublish(
            Actor actor,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        var file = file(folder, slug, "");
        return removed("unpublish", file, request, () -> actions.unpublish().unpublish(actor, file.id(), confirmed));
    }

    @PostMapping(ENTRY + "/archive")
    ResponseEntity<String> archive(
            Actor actor,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        var file = file(folder, slug, "");
        return removed("archive", file, request, () -> actions.archive().archive(actor, file.id(), confirmed));
    }

    @PostMapping(ENTRY + "/delete")
    ResponseEntity<String> delete(
            Actor actor,
            @PathVariable String folder,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean confirmed,
            HttpServletRequest request) {
        var file = file(folder, slug, "");
        return removed("delete", file, request, () -> actions.delete().delete(actor, file.id(), confirmed));
    }

    /** An entry that names the one that is to go. */
    public record ReferrerView(String title, String url) {}

    private ResponseEntity<String> removed(String what, EntryFile file, HttpServletRequest request, Runnable action) {
        try {
            action.run();
            return pages.on(
                    what.equals("unpublish")
                            ? EntryPath.of(file)
                            : "/admin/entries?type=" + file.id().type().key());
        } catch (StillReferred e) {
            var language = Picks.language(AdminLanguage.of(request));
            List<ReferrerView> by = e.by().stream()
                    .flatMap(id -> content.current().find(id).stream())
                    .map(entry ->
                            new ReferrerView(entry.text(language).title(), EntryPath.of(EntryFile.source(entry.id()))))
                    .toList();
            return pages.again(
                    e.problem(),
                    "entry/confirm-removal",
                    request,
                    Map.of("by", by, "what", what, "action", request.getRequestURI(), "here", EntryPath.of(file)));
        }
    }
}

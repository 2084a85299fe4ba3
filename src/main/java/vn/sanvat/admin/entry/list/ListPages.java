package vn.sanvat.admin.entry.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Owners;
import vn.sanvat.accounts.Role;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.BrokenFiles;
import vn.sanvat.admin.entry.Done;
import vn.sanvat.admin.entry.EntryDesk;
import vn.sanvat.admin.entry.EntryDesk.KnownParameters;
import vn.sanvat.admin.entry.EntryDesk.Row;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.admin.entry.RowViews;
import vn.sanvat.admin.entry.form.FormValues;
import vn.sanvat.admin.entry.form.GonePages;
import vn.sanvat.admin.entry.form.Press;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.draft.CreateEntry;
import vn.sanvat.editing.draft.CreateEntry.NewEntry;
import vn.sanvat.editing.draft.WritableFields;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.taxonomy.Region;

/** What waits for a person, all entries, and new ones. */
@Controller
class ListPages {
    private static final int PAGE = 50; // rows
    private static final int LONGEST = 100; // characters of a filter
    private static final List<String> STATES = List.of(
            "public",
            "changed",
            "draft",
            "submitted",
            "sent_back",
            "scheduled",
            "untranslated",
            "outdated",
            "archived",
            "deleted",
            "broken");

    private final Pages pages;
    private final Content content;
    private final EntryDesk desk;
    private final CreateEntry create;
    private final RowViews views;
    private final Owners owners;
    private final BrokenFiles broken;

    ListPages(
            Pages pages,
            Content content,
            EntryDesk desk,
            CreateEntry create,
            RowViews views,
            Owners owners,
            BrokenFiles broken) {
        this.pages = pages;
        this.content = content;
        this.desk = desk;
        this.create = create;
        this.views = views;
        this.owners = owners;
        this.broken = broken;
    }

    @GetMapping("/admin")
    ResponseEntity<String> home(Actor actor, HttpServletRequest request) {
        var all = desk.find(actor, KnownParameters.of(""));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "waiting",
                views.of(
                        actor,
                        all.stream()
                                .filter(row ->
                                        row.state().equals("submitted") && views.may(actor, EntryAction.APPROVE, row))
                                .toList(),
                        request));
        model.put("back", views.of(actor, mine(all, actor, "sent_back"), request));
        model.put("mine", views.of(actor, mine(all, actor, "draft", "changed", "submitted"), request));
        model.put(
                "scheduled",
                views.of(
                        actor,
                        all.stream()
                                .filter(row ->
                                        row.note().filter(Note::isScheduled).isPresent())
                                .sorted(Comparator.comparing(RowViews::due))
                                .toList(),
                        request));
        model.put("own", views.of(actor, own(all, actor), request));
        model.put("types", types(actor));
        model.put("broken", broken.lines(actor, AdminLanguage.of(request)));
        model.put("brokenTheme", broken.ofTheme(actor, AdminLanguage.of(request)));
        model.put("strays", broken.strays(actor, AdminLanguage.of(request)));
        model.put("furtherStrays", broken.furtherStrays(actor));
        model.put("unfound", broken.unfound(actor));
        return pages.show("home", request, model);
    }

    /** Of those who may only see their own events, all of these. */
    private List<Row> own(List<Row> rows, Actor actor) {
        if (actor.account().grants().stream().noneMatch(grant -> grant.role() == Role.ORGANISER)) {
            return List.of();
        }
        var own = owners.entries(actor.id());
        return rows.stream()
                .filter(row -> own.contains(row.file().id().toString()))
                .limit(PAGE)
                .toList();
    }

    private static List<Row> mine(List<Row> rows, Actor actor, String... states) {
        return rows.stream()
                .filter(row -> List.of(states).contains(row.state()))
                // what was sent back was so by somebody else
                .filter(row -> row.note()
                        .filter(note -> row.state().equals("sent_back")
                                ? !note.by().equals(actor.name())
                                : note.by().equals(actor.name())
                                        || note.lastBy().equals(actor.name()))
                        .isPresent())
                .limit(PAGE)
                .toList();
    }

    private List<String> types(Actor actor) {
        return content.current().schema().types().stream()
                .filter(type -> views.mayCreate(actor, type))
                .map(EntryType::key)
                .toList();
    }

    @GetMapping("/admin/entries")
    ResponseEntity<String> list(Actor actor, @RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        return pages.show("entry/list", request, listed(actor, page, request));
    }

    private KnownParameters asked(HttpServletRequest request, List<Region> regions) {
        return new KnownParameters(
                asked(request, "type"),
                asked(request, "state"),
                asked(request, "language"),
                regions.stream().map(Region::id).collect(Collectors.toSet()),
                asked(request, "person"),
                asked(request, "q"));
    }

    private static String asked(HttpServletRequest request, String name) {
        return brief(Optional.ofNullable(request.getParameter(name)).orElse(""));
    }

    private Map<String, Object> listed(Actor actor, int page, HttpServletRequest request) {
        var regions = views.regions(asked(request, "region"));
        var asked = asked(request, regions);
        var found = desk.find(actor, asked);
        var first = Math.max(0, Math.min(page, 100_000) - 1) * PAGE;
        Map<String, Object> model = new HashMap<>();
        model.put("rows", views.of(actor, found.stream().skip(first).limit(PAGE).toList(), request));
        model.put("total", found.size());
        model.put("asked", asked);
        model.put("region", asked(request, "region"));
        model.put("regions", views.labels(regions, AdminLanguage.of(request)));
        model.put("done", Done.of(request));
        model.put("undo", Done.undo(request));
        model.put("states", STATES);
        var grants = actor.account().grants();
        model.put(
                "types",
                content.current().schema().types().stream()
                        .filter(type -> grants.stream().anyMatch(grant -> grant.reaches(type)))
                        .map(EntryType::key)
                        .toList());
        model.put(
                "tags",
                content.current().site().languages().stream()
                        .filter(language -> grants.stream().anyMatch(grant -> grant.reaches(language)))
                        .map(Language::tag)
                        .toList());
        model.put("mayCreate", !types(actor).isEmpty());
        model.put("bulk", BulkPages.offered(found, (what, row) -> views.may(actor, what, row)));
        model.put("earlier", first > 0 ? address(request, page - 1) : "");
        model.put("later", first + PAGE < found.size() ? address(request, page + 1) : "");
        return model;
    }

    private static String address(HttpServletRequest request, int page) {
        return UriComponentsBuilder.fromPath("/admin/entries")
                .query(Optional.ofNullable(request.getQueryString()).orElse(""))
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
    }

    private static String brief(String asked) {
        if (asked.length() > LONGEST) {
            throw Problem.badRequest("request.malformed").occurred();
        }
        return asked.strip();
    }

    @GetMapping("/admin/new")
    ResponseEntity<String> askNew(
            Actor actor, @RequestParam(defaultValue = "") String type, HttpServletRequest request) {
        if (types(actor).isEmpty()) {
            throw new Problem("permission.denied", 403, List.of()).occurred();
        }
        return pages.show("entry/new", request, form(actor, type, "", ""));
    }

    @PostMapping("/admin/new")
    ResponseEntity<String> make(
            Actor actor,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String request_id,
            @RequestParam(defaultValue = "") String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = content.current()
                .schema()
                .type(type)
                .orElseThrow(() -> Problem.badRequest("entry.type").occurred());
        try {
            var values = values(known, request);
            var entry = new NewEntry(
                    known, title, views.region(brief(region)), brief(request_id), values, body.replace("\r\n", "\n"));
            var made = create.create(actor, entry);
            Press.acknowledge(request, response);
            return pages.on(EntryPath.of(made));
        } catch (ProblemOccurred e) {
            var problem = e.problem().status() == 403 && region.isBlank() && isLimited(actor)
                    ? new Problem("entry.region_needed", 403, List.of())
                    : e.problem();
            var again = form(actor, type, title, region);
            again.put("fields", GonePages.fields(request));
            again.put("body", body);
            return pages.again(problem, "entry/new", request, again);
        }
    }

    /** Words that belonged to an entry that is gone; its title and region are asked for by themselves. */
    private Map<String, FieldValue> values(EntryType type, HttpServletRequest request) {
        var form = WritableFields.of(content.current().schema(), EntryFile.source(EntryId.of(type, "x")));
        var values = new FormValues(request.getParameterMap()).read(form, FieldValue.Fields.NONE);
        values.keySet().removeAll(List.of("title", "region"));
        values.values().removeIf(FieldValue::isEmpty);
        return values;
    }

    private static boolean isLimited(Actor actor) {
        return actor.account().grants().stream()
                .anyMatch(grant -> !grant.regions().isEmpty());
    }

    private Map<String, Object> form(Actor actor, String type, String title, String region) {
        Map<String, Object> model = new HashMap<>();
        model.put("type", type);
        model.put("title", title);
        model.put("region", region);
        model.put("types", types(actor));
        model.put("requestId", UUID.randomUUID().toString());
        return model;
    }
}

package vn.sanvat.admin.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.RegionLabels;
import vn.sanvat.admin.entry.EntryDesk.Row;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Drafts;
import vn.sanvat.editing.NotDone;
import vn.sanvat.problem.Problem;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Taxonomies;

/** Rows of lists in words. */
@Component
public class RowViews {
    private final Pages pages;
    private final Content content;
    private final Workspace workspace;
    private final Taxonomies taxonomies;
    private final Access access;

    RowViews(Pages pages, Content content, Workspace workspace, Taxonomies taxonomies, Access access) {
        this.pages = pages;
        this.content = content;
        this.workspace = workspace;
        this.taxonomies = taxonomies;
        this.access = access;
    }

    /**
     * A row.
     *
     * @param path names it in forms
     * @param lang empty for the source
     * @param fault why the file on disk cannot be used, with file and line; empty where it can
     */
    public record RowView(
            String path,
            String url,
            String title,
            String type,
            String lang,
            String state,
            String region,
            String by,
            String at,
            String comment,
            String restore,
            String publishAt,
            String unpublishAt,
            String fault) {}

    public List<RowView> of(Actor actor, List<Row> rows, HttpServletRequest request) {
        var regions = taxonomies.of(content.current()).regions();
        var language = Picks.language(AdminLanguage.of(request));
        return rows.stream()
                .map(row -> new RowView(
                        row.file().path(),
                        isAway(row) ? EntryPath.of(row.file(), "/history") : EntryPath.of(row.file()),
                        row.title(),
                        row.file().id().type().key(),
                        row.file().language() == null
                                ? ""
                                : row.file().language().tag(),
                        row.state(),
                        regions.find(row.region())
                                .map(each -> each.label(language))
                                .orElse(""),
                        by(row),
                        row.at().equals(Instant.EPOCH) ? "" : pages.moment(row.at()),
                        row.note()
                                .map(note -> NotDone.inWords(
                                        note.comment(), content.current().schema(), AdminLanguage.of(request)))
                                .orElse(""),
                        restore(actor, row),
                        moment(row, true),
                        moment(row, false),
                        row.fault()
                                .map(fault -> BrokenFiles.line(fault, AdminLanguage.of(request)))
                                .orElse("")))
                .toList();
    }

    private static boolean isAway(Row row) {
        return row.state().equals("deleted") || row.state().equals("archived");
    }

    /** Of what is public, the note only says when it goes. */
    private static String by(Row row) {
        return row.state().equals("public") ? "" : row.note().map(Note::lastBy).orElse("");
    }

    /** Where a press takes it back; empty where the person may not, or nothing is to be taken back. */
    private String restore(Actor actor, Row row) {
        return isAway(row) && access.may(actor, EntryAction.RESTORE_FROM_TRASH, row.file())
                ? EntryPath.of(row.file(), "/restore")
                : "";
    }

    private String moment(Row row, boolean publish) {
        return row.note()
                .map(note -> publish ? note.publishAt() : note.unpublishAt())
                .map(pages::moment)
                .orElse("");
    }

    /** When the first of what is scheduled is due. */
    public static Instant due(Row row) {
        return row.note().stream()
                .flatMap(note ->
                        Stream.of(Optional.ofNullable(note.publishAt()), Optional.ofNullable(note.unpublishAt())))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    public boolean may(Actor actor, EntryAction action, Row row) {
        return access.may(actor, action, row.file());
    }

    /** Where somebody may write in some regions only, which is seen when a region is given. */
    public boolean mayCreate(Actor actor, EntryType type) {
        return actor.account().grants().stream()
                .anyMatch(grant -> grant.reaches(type)
                        && grant.reaches(content.current().site().source()));
    }

    /**
     * The id of a region that was picked; empty where none was.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 400 where no region is called so, or several are
     */
    public String region(String typed) {
        var found = regions(typed);
        if (typed.isEmpty() || found.size() == 1) {
            return found.stream().map(Region::id).findFirst().orElse("");
        }
        throw Problem.badRequest(found.isEmpty() ? "people.region" : "people.regions", Problem.shown(typed))
                .occurred();
    }

    /** The region that was picked, or all that are called so; none while a name is half typed. */
    public List<Region> regions(String typed) {
        var regions = taxonomies.of(content.current()).regions();
        var id = typed.endsWith("]") ? typed.substring(typed.lastIndexOf('[') + 1, typed.length() - 1) : typed;
        return regions.find(id).map(List::of).orElseGet(() -> regions.named(typed));
    }

    /** With the units above each, and the time of a former one. */
    public List<String> labels(List<Region> found, Locale locale) {
        var regions = taxonomies.of(content.current()).regions();
        return found.stream()
                .map(region -> RegionLabels.of(regions, region, Picks.language(locale)))
                .toList();
    }

    String state(EntryFile file) {
        return Drafts.require(workspace.changeSet(), file).state();
    }
}

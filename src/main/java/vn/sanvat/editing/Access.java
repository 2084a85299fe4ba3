package vn.sanvat.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Owners;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.Subject;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.problem.Problem;
import vn.sanvat.taxonomy.Taxonomies;

/** Whether somebody may do something with an entry. Its public version and its draft both count: a draft cannot move an entry into somebody's region. */
@Component
public class Access {
    private final Permissions permissions;
    private final Owners owners;
    private final Content content;
    private final Workspace workspace;
    private final Taxonomies taxonomies;

    Access(Permissions permissions, Owners owners, Content content, Workspace workspace, Taxonomies taxonomies) {
        this.permissions = permissions;
        this.owners = owners;
        this.content = content;
        this.workspace = workspace;
        this.taxonomies = taxonomies;
    }

    public boolean may(Actor actor, EntryAction action, EntryFile file) {
        return (action == EntryAction.VIEW || origin(file).isEmpty())
                && subjects(actor, file).stream().allMatch(subject -> permissions.may(actor, action, subject));
    }

    /** Whether with every entry there is. */
    public boolean mayAnywhere(Actor actor, EntryAction action) {
        return permissions.mayAnywhere(actor, action);
    }

    /**
     * @throws vn.sanvat.problem.ProblemOccurred 404 where the person may not even see it, as if it were not there; 403
     *     where the person may see it and not do this, 409 where it is a copy of another site's
     */
    public void require(Actor actor, EntryAction action, EntryFile file) {
        permissions.requireScope(actor, action);
        var subjects = subjects(actor, file);
        if (!subjects.stream().allMatch(subject -> permissions.may(actor, EntryAction.VIEW, subject))) {
            throw Problem.notFound("entry.unknown").occurred();
        }
        subjects.forEach(subject -> permissions.require(actor, action, subject));
        requireOwn(action, file);
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 403 where what somebody came in with is not for this, whatever the entry */
    public void requireScope(Actor actor, EntryAction action) {
        permissions.requireScope(actor, action);
    }

    /**
     * What is a copy of another site's entry is changed there: here it would be lost with the next change from there.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 409 where it is one
     */
    public void requireOwn(EntryAction action, EntryFile file) {
        if (action != EntryAction.VIEW) {
            origin(file).ifPresent(origin -> {
                throw Problem.conflict("entry.copied", origin).occurred();
            });
        }
    }

    /** The page elsewhere that an entry is a copy of. */
    public Optional<String> origin(EntryFile file) {
        return published(file.id()).map(Entry::origin).filter(origin -> !origin.isEmpty());
    }

    /** For an entry that is not there yet, or is to be somewhere else. */
    public void require(Actor actor, EntryAction action, EntryFile file, String region) {
        permissions.requireScope(actor, action);
        permissions.require(actor, action, subject(actor, file, region));
        requireOwn(action, file);
    }

    public boolean may(Actor actor, EntryAction action, EntryFile file, String region) {
        return (action == EntryAction.VIEW || origin(file).isEmpty())
                && permissions.may(actor, action, subject(actor, file, region));
    }

    private List<Subject> subjects(Actor actor, EntryFile file) {
        List<String> regions = new ArrayList<>();
        published(file.id()).map(Entry::region).ifPresent(regions::add);
        var unpublished = workspace.unpublished();
        var source = EntryFile.source(file.id());
        for (var stage : List.of(Stage.DRAFTS, Stage.ARCHIVE, Stage.TRASH)) {
            unpublished.find(stage, source).ifPresent(item -> regions.add(item.region()));
        }
        workspace.together().ifPresent(changeSet -> regions.addAll(regions(changeSet, source)));
        if (regions.isEmpty()) {
            regions.add("");
        }
        return regions.stream()
                .distinct()
                .map(region -> subject(actor, file, region))
                .toList();
    }

    /** Also where earlier steps of the same change brought it. */
    private static List<String> regions(ChangeSet changeSet, EntryFile source) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> changeSet.find(stage, source).stream())
                .map(kept -> kept.text().field("region"))
                .toList();
    }

    private Optional<Entry> published(EntryId id) {
        return content.current().find(id);
    }

    private Subject subject(Actor actor, EntryFile file, String region) {
        var snapshot = content.current();
        var language =
                Objects.requireNonNullElse(file.language(), snapshot.site().source());
        var regions = taxonomies.of(snapshot).regions();
        var owned = actor.terms().begun().contains(file.id()) ? Set.of(actor.id()) : owners.of(file.id());
        return new Subject(file.id().type(), language, regions.within(region), owned);
    }
}

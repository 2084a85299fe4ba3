package vn.sanvat.editing.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.ChangeMessage;
import vn.sanvat.editing.history.EntryNames;
import vn.sanvat.problem.Problem;

/**
 * Whose a picture is: that of the entry that it was uploaded for, whatever it is called now. It may be seen by whoever may
 * see an entry that shows it; where none does, by those who may see its own.
 */
@Component
public class PictureAccess {
    private static final Set<EntryAction> OF_UPLOADS =
            EnumSet.of(EntryAction.UPLOAD, EntryAction.DELETE_UPLOAD, EntryAction.RESTORE_UPLOAD);
    private static final int KNOWN = 20_000;

    private final Access access;
    private final Workspace workspace;
    private final EntryNames names;
    private final PictureUses uses;
    private final Cache<List<String>, Optional<EntryFile>> owners =
            Caffeine.newBuilder().maximumSize(KNOWN).build();

    PictureAccess(Access access, Workspace workspace, EntryNames names, PictureUses uses) {
        this.access = access;
        this.workspace = workspace;
        this.names = names;
        this.uses = uses;
    }

    public boolean maySee(Actor actor, String path) {
        return maySee(actor, path, uses.of(path));
    }

    /** The pictures of these that a person may see, in their order. */
    public List<String> seen(Actor actor, List<String> paths) {
        if (access.mayAnywhere(actor, EntryAction.VIEW)) {
            return paths;
        }
        var shown = uses.all();
        return paths.stream()
                .filter(path -> maySee(actor, path, shown.getOrDefault(path, Set.of())))
                .toList();
    }

    private boolean maySee(Actor actor, String path, Collection<EntryFile> shown) {
        return access.mayAnywhere(actor, EntryAction.VIEW)
                || (shown.isEmpty() ? owner(path).stream() : shown.stream())
                        .anyMatch(file -> access.may(actor, EntryAction.VIEW, file));
    }

    /** Whether it is the person's to delete or to take back. */
    boolean may(Actor actor, EntryAction action, String path) {
        return owner(path).filter(file -> access.may(actor, action, file)).isPresent();
    }

    /**
     * @return the entry that it belongs to
     * @throws vn.sanvat.problem.ProblemOccurred 404 where the person may not see that entry, or there is none; 403 where
     *     the person may see it and not do this
     */
    EntryFile require(Actor actor, EntryAction action, String path) {
        var owner = owner(path)
                .filter(file -> access.may(actor, EntryAction.VIEW, file))
                .orElseThrow(() -> Problem.notFound("media.unknown").occurred());
        access.require(actor, action, owner);
        return owner;
    }

    /**
     * Stops a change of a picture that is another one by now.
     *
     * @param from its state as the person saw it; empty where any will do
     */
    static void requireState(ChangeSet changeSet, String path, String from) {
        if (!from.isEmpty() && changeSet.state(path).filter(from::equals).isEmpty()) {
            throw new Problem("version.moved_on", 412, List.of()).occurred();
        }
    }

    /** Empty where the picture came in another way, or its entry is gone. */
    private Optional<EntryFile> owner(String path) {
        return owners.get(List.of(workspace.revision(), path), key -> foundOwner(path));
    }

    private Optional<EntryFile> foundOwner(String path) {
        return workspace.revisionsOfPicture(path, 1).stream()
                .flatMap(revision -> ChangeMessage.read(revision.message()).stream()
                        .filter(message -> OF_UPLOADS.contains(message.action()))
                        .flatMap(message -> now(message, revision.id())))
                .findFirst();
    }

    private Stream<EntryFile> now(ChangeMessage message, String commit) {
        return names.now(message.entry(), commit).stream().map(EntryFile::source);
    }
}

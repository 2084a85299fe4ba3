package vn.sanvat.editing.picture;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.media.Pictures;
import vn.sanvat.problem.Problem;

/** Puts another picture in the place of one, in every entry that shows it, in one commit. */
@Component
public class ReplacePicture {
    private final Access access;
    private final Changes changes;
    private final Pictures pictures;
    private final PictureUses uses;

    ReplacePicture(Access access, Changes changes, Pictures pictures, PictureUses uses) {
        this.access = access;
        this.changes = changes;
        this.pictures = pictures;
        this.uses = uses;
    }

    /** The new picture, and the entry that it was kept for. */
    public record Replaced(String path, EntryFile entry) {}

    /**
     * Replaces.
     *
     * @param from the state of the picture that the person saw; empty where any will do
     * @throws vn.sanvat.problem.ProblemOccurred 403 where one of the entries is not the person's to publish
     */
    public Replaced replace(Actor actor, String path, String from, byte[] bytes) {
        if (!changes.workspace().changeSet().has("media/" + path)) {
            throw Problem.notFound("media.unknown").occurred();
        }
        var files = List.copyOf(uses.of(path));
        if (files.isEmpty()) {
            throw Problem.notFound("media.unused").occurred();
        }
        files.forEach(file -> access.require(actor, EntryAction.PUBLISH, file));
        access.require(actor, EntryAction.UPLOAD, files.get(0));
        var picture = pictures.prepare(bytes);
        var folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        var to = folder + picture.name(files.get(0).id().slug().value());
        changes.write(actor, EntryAction.UPLOAD, files.get(0), to + " instead of " + path, changeSet -> {
            PictureAccess.requireState(changeSet, Stage.PUBLIC.picture(path), from);
            changeSet.put("media/" + to, picture.bytes());
            files.forEach(
                    file -> Arrays.stream(Stage.values()).forEach(stage -> change(changeSet, stage, file, path, to)));
        });
        return new Replaced(to, files.get(0));
    }

    private static void change(ChangeSet changeSet, Stage stage, EntryFile file, String path, String to) {
        changeSet
                .find(stage, file)
                .ifPresent(kept -> changeSet.put(stage, file, PictureUses.replaced(kept.text(), path, to)));
    }
}

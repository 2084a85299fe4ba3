package vn.sanvat.editing.picture;

import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.Changes;
import vn.sanvat.media.Pictures;

/** Keeps a picture for an entry. Where it is to be shown is said in the entry. */
@Component
public class UploadPicture {
    private final Access access;
    private final Changes changes;
    private final Pictures pictures;

    UploadPicture(Access access, Changes changes, Pictures pictures) {
        this.access = access;
        this.changes = changes;
        this.pictures = pictures;
    }

    /** @return its path below {@code media/} */
    public String upload(Actor actor, EntryFile file, byte[] bytes) {
        access.require(actor, EntryAction.UPLOAD, file);
        var picture = pictures.prepare(bytes);
        var path = changes.now().atZone(ZoneOffset.UTC).getYear() + "/"
                + picture.name(file.id().slug().value());
        changes.write(actor, EntryAction.UPLOAD, file, path, changeSet -> {
            if (!changeSet.has("media/" + path)) {
                changeSet.put("media/" + path, picture.bytes());
            }
        });
        return path;
    }
}

package vn.sanvat.editing.copy;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Component;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.picture.PictureUses;
import vn.sanvat.editing.removal.References;
import vn.sanvat.media.Pictures;

/**
 * Keeps entries of other sites as copies. Whoever runs the command on this machine may; nobody's account does it, so that
 * what is done is in the history and not in the audit log.
 */
@Component
public class KeepCopies {
    /** Where copies are kept without a running site: what it takes, made when it is asked for. */
    @ComponentScan(basePackageClasses = {Workspace.class, KeepCopies.class, PictureUses.class, References.class})
    public static class Alone {}

    private final Workspace workspace;
    private final Content content;
    private final References references;
    private final PictureUses uses;
    private final Pictures pictures;

    KeepCopies(Workspace workspace, Content content, References references, PictureUses uses, Pictures pictures) {
        this.workspace = workspace;
        this.content = content;
        this.references = references;
        this.uses = uses;
        this.pictures = pictures;
    }

    /** The copies of one site as they are now. After a failure they are to be asked for again. */
    public Copies of(OtherSite site) {
        return new Copies(site, workspace, content, new CopyFiles(site, content, references, uses), pictures);
    }
}

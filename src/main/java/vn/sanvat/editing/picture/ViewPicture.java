package vn.sanvat.editing.picture;

import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.content.live.Content;
import vn.sanvat.media.Variants;
import vn.sanvat.media.Variants.Size;
import vn.sanvat.problem.Problem;

/** Shows a picture to those who may see it, public or not. */
@Component
public class ViewPicture {
    private static final Size SMALL = new Size(320, false, 0, 0);

    private final PictureAccess access;
    private final Content content;
    private final Variants variants;

    ViewPicture(PictureAccess access, Content content, Variants variants) {
        this.access = access;
        this.content = content;
        this.variants = variants;
    }

    /**
     * As WebP.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 404 where there is no such picture that the person may see
     */
    public byte[] small(Actor actor, String path) {
        var state = content.pictureState(path)
                .filter(found -> access.maySee(actor, path))
                .orElseThrow(() -> Problem.notFound("media.unknown").occurred());
        return variants.webp(state, SMALL, () -> content.picture(state));
    }
}

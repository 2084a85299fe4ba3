package vn.sanvat.editing;

import java.util.List;
import vn.sanvat.content.writing.Collision;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Somebody else changed the same words meanwhile: both are here, for a person to choose. Nothing was written. */
public class EditsCollide extends ProblemOccurred {
    private static final long serialVersionUID = 1L;
    private final transient List<Collision> collisions;

    public EditsCollide(List<Collision> collisions) {
        super(Problem.conflict(
                "save.collides",
                collisions.stream().filter(each -> each.chosen() == null).count()));
        this.collisions = List.copyOf(collisions);
    }

    /** All of them, with what was chosen already. */
    public List<Collision> collisions() {
        return collisions;
    }
}

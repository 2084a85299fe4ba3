package vn.sanvat.editing;

import java.util.List;
import vn.sanvat.content.EntryId;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Other public entries name this one: taking it away has to be confirmed. */
public class StillReferred extends ProblemOccurred {
    private static final long serialVersionUID = 1L;
    private final transient List<EntryId> by;

    StillReferred(List<EntryId> by) {
        super(Problem.conflict("entry.referred", by.size()));
        this.by = List.copyOf(by);
    }

    public List<EntryId> by() {
        return by;
    }
}

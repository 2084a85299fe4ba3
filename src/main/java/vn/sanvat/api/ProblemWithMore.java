package vn.sanvat.api;

import java.util.Map;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** A problem with further members for programs (RFC 9457 §3.2). */
public class ProblemWithMore extends ProblemOccurred {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, Object> more;

    public ProblemWithMore(Problem problem, Map<String, Object> more) {
        super(problem);
        this.more = Map.copyOf(more);
    }

    Map<String, Object> more() {
        return more;
    }
}

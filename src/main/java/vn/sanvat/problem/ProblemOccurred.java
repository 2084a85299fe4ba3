package vn.sanvat.problem;

/** Carries a {@link Problem} to the surface that turns it into an answer. */
public class ProblemOccurred extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public ProblemOccurred(Problem problem) {
        super(problem.key() + " " + problem.arguments());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

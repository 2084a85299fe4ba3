package vn.sanvat.accounts.signin;

import java.time.Duration;
import java.util.List;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Nothing is looked at until some time has passed. */
public class TooManyTries extends ProblemOccurred {
    private static final long serialVersionUID = 1L;
    private final Duration wait;

    TooManyTries(Duration wait) {
        super(new Problem("sign_in.too_many", 429, List.of(Math.max(1, wait.toSeconds() / 60 + 1))));
        this.wait = wait;
    }

    public Duration pause() {
        return wait;
    }
}

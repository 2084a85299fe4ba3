package vn.sanvat.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.sanvat.problem.Problem;

/** Shows what went wrong below addresses that are not of the public site, also before any page of them was reached. */
public interface ProblemSurface {
    /** Whether this is the one for an address. */
    boolean has(String path);

    void show(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;
}

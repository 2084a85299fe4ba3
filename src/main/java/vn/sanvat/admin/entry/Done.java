package vn.sanvat.admin.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;

/** What a press has just done: the page that comes after it says so. */
final class Done {
    private static final String NAME = "done";
    private static final Set<String> KNOWN =
            Set.of("save", "publish", "approve", "submit", "schedule", "restore", "unpublish", "archive", "delete");

    private Done() {}

    /** The address with what was done. */
    static String at(String path, String what) {
        return path + (path.contains("?") ? "&" : "?") + NAME + "=" + what;
    }

    /** @return empty where the page was not reached by a press */
    static String of(HttpServletRequest request) {
        var asked = Objects.requireNonNullElse(request.getParameter(NAME), "");
        return KNOWN.contains(asked) ? asked : "";
    }
}

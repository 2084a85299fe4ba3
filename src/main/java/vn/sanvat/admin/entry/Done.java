package vn.sanvat.admin.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import vn.sanvat.content.file.EntryFile;

/** What a press has just done: the page that comes after it says so. */
public final class Done {
    private static final String NAME = "done";
    private static final String ENTRY = "entry";
    private static final Set<String> KNOWN = Set.of(
            "save",
            "publish",
            "approve",
            "submit",
            "schedule",
            "restore",
            "unpublish",
            "archive",
            "delete",
            "discard",
            "take_back",
            "replace");

    private Done() {}

    /** The address with what was done. */
    public static String at(String path, String what) {
        return path + (path.contains("?") ? "&" : "?") + NAME + "=" + what;
    }

    /** The address of a list, with what was done to which entry. */
    public static String at(String path, String what, EntryFile file) {
        return at(path, what) + "&" + ENTRY + "=" + file.path();
    }

    /** @return empty where the page was not reached by a press */
    public static String of(HttpServletRequest request) {
        var asked = Objects.requireNonNullElse(request.getParameter(NAME), "");
        return KNOWN.contains(asked) ? asked : "";
    }

    /** Where a press undoes what was done; empty where nothing does. */
    public static String undo(HttpServletRequest request) {
        return EntryFile.of(Objects.requireNonNullElse(request.getParameter(ENTRY), ""))
                .map(file -> undo(of(request), file))
                .orElse("");
    }

    public static String undo(String what, EntryFile file) {
        return switch (what) {
            case "archive", "delete" -> EntryPath.of(file, "/restore");
            case "discard" -> EntryPath.of(file, "/take-back");
            default -> "";
        };
    }
}

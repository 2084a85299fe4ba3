package vn.sanvat.api.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import vn.sanvat.content.EntryId;
import vn.sanvat.problem.Problem;

/** A place in a list that stays where it is while the content changes: the path of the entry before it. */
public final class Cursor {
    private static final Pattern PATH =
            Pattern.compile("[a-z][a-z0-9-]{0,80}/[a-z0-9-]{1,200}(?:\\.[A-Za-z-]{2,20})?\\.md");
    private static final int LONGEST = 500; // characters

    private Cursor() {}

    public static String after(EntryId id) {
        return after(id.path());
    }

    /** @param path of the file of an entry, or of its words in a language */
    public static String after(String path) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @return empty for the beginning
     * @throws vn.sanvat.problem.ProblemOccurred 400 where it was not given by this API
     */
    public static String path(String cursor) {
        if (cursor.isEmpty()) {
            return "";
        }
        try {
            var path = cursor.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (PATH.matcher(path).matches()) {
                return path;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Problem.badRequest("query.cursor", Problem.shown(cursor)).occurred();
    }
}

package vn.sanvat.editing.draft;

import vn.sanvat.problem.Problem;

/** What people say to each other about a draft. */
final class Comments {
    private static final int LONGEST = 1000; // characters

    private Comments() {}

    static String of(String typed) {
        var words = typed.strip().replace("\r", "");
        if (words.length() > LONGEST) {
            throw Problem.badRequest("comment.too_long", LONGEST).occurred();
        }
        return words;
    }
}

package vn.sanvat.problem;

import java.util.List;

/**
 * One thing that went wrong, without words: the words come from the message files, in the reader's language.
 *
 * @param key message key, e.g. {@code query.page}
 * @param status HTTP status that a surface answers with
 * @param arguments what the message names: the field, the value, the limit
 */
public record Problem(String key, int status, List<Object> arguments) {
    /** Where the pages of types lie. */
    public static final String TYPES = "/api/v1/problems/";

    private static final int SHOWN = 60; // characters

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not an error status: " + status);
        }
        arguments = List.copyOf(arguments);
    }

    public static Problem badRequest(String key, Object... arguments) {
        return new Problem(key, 400, List.of(arguments));
    }

    public static Problem notFound(String key, Object... arguments) {
        return new Problem(key, 404, List.of(arguments));
    }

    public static Problem unavailable(String key, Object... arguments) {
        return new Problem(key, 503, List.of(arguments));
    }

    /** As much of what somebody gave as a message repeats: a name or a date may be a whole book. */
    public static String shown(String given) {
        return given.length() > SHOWN ? given.substring(0, SHOWN) + "…" : given;
    }

    /** RFC 9457 {@code type}: the address of a page of the API that says what it means. */
    public String type() {
        return TYPES + key;
    }

    /** The same as something to throw. */
    public ProblemOccurred occurred() {
        return new ProblemOccurred(this);
    }

    /** The same, with what led to it for the log. */
    public ProblemOccurred occurred(Throwable cause) {
        var occurred = new ProblemOccurred(this);
        occurred.initCause(cause);
        return occurred;
    }

    /** Something stands against it: what is there differs from what was expected. */
    public static Problem conflict(String key, Object... arguments) {
        return new Problem(key, 409, List.of(arguments));
    }
}

package vn.sanvat.editing.draft;

import java.util.Collection;
import java.util.regex.Pattern;
import vn.sanvat.content.words.PlainText;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.problem.Problem;

/** Words as they come from a form or a program, before they are put into a file. */
public final class TypedText {
    public static final int ROWS = 200; // in one list
    private static final int LONGEST = 20_000; // characters of one field

    /** Soft hyphens and letters without width, which come along when text is copied and hide words from search. */
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    private TypedText() {}

    /** One spelling of each letter, nothing that a file cannot hold and nothing that cannot be seen. */
    public static String plain(String typed) {
        return PlainText.of(seen(typed.replace("\r\n", "\n")).strip());
    }

    /** Without what no reader sees. */
    static String seen(String typed) {
        return UNSEEN.matcher(typed).replaceAll("");
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where a field is longer than any may be */
    public static String required(String typed) {
        if (typed.length() > LONGEST) {
            throw Problem.badRequest("form.too_long", LONGEST).occurred();
        }
        return typed;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where a list has more rows than any may have */
    public static void requireFew(int rows) {
        if (rows > ROWS) {
            throw Problem.badRequest("form.rows", ROWS).occurred();
        }
    }

    /** Whatever way they come in. */
    public static void require(Collection<FieldValue> values) {
        for (var value : values) {
            if (value instanceof FieldValue.Scalar scalar) {
                required(scalar.text());
            } else if (value instanceof FieldValue.Items items) {
                requireFew(items.values().size());
                require(items.values());
            } else if (value instanceof FieldValue.Fields fields) {
                require(fields.values().values());
            }
        }
    }
}

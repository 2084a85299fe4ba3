package vn.sanvat.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for problems, in the reader's language; English where a language has none. */
public final class ProblemMessages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemMessages() {}

    /** One plain sentence. */
    public static String text(Problem problem, Locale locale) {
        return text("messages/problems", problem.key(), problem.arguments().toArray(), locale);
    }

    /** What the log says of a failure: the sentence of a problem, and of anything else its kind and message. */
    public static String forTheLog(RuntimeException failure) {
        return failure instanceof ProblemOccurred known
                ? text(known.problem(), Locale.ENGLISH)
                : String.valueOf(failure);
    }

    /** A sentence of any message file; arguments are shown as they are written, never grouped like 1.000. */
    public static String text(String bundle, String key, Object[] arguments, Locale locale) {
        var known = "vi".equals(locale.getLanguage()) ? Locale.forLanguageTag("vi") : Locale.ENGLISH;
        var pattern = ResourceBundle.getBundle(bundle, known, NO_FALLBACK).getString(key);
        var words = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, known).format(words);
    }
}

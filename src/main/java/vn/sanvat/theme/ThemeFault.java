package vn.sanvat.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.sanvat.problem.ProblemMessages;

/**
 * One thing that is wrong with a theme, without words.
 *
 * @param file path below the folder of the theme; empty for the theme as a whole
 * @param line from 1
 * @param key of the words, which are among those of content files
 */
public record ThemeFault(String theme, String file, int line, String key, List<String> arguments) {
    private static final String WORDS = "messages/faults";
    private static final String WHOLE = "theme.whole";

    public ThemeFault {
        arguments = List.copyOf(arguments);
    }

    static ThemeFault at(String theme, String file, int line, String key, Object... arguments) {
        return new ThemeFault(
                theme,
                file,
                line,
                key,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** {@code themes/default/theme.yml:3: what is wrong}. */
    public String text(Locale locale) {
        var what = ProblemMessages.text(WORDS, key, arguments.toArray(), locale);
        return file.isEmpty()
                ? ProblemMessages.text(WORDS, WHOLE, new Object[] {theme, what}, locale)
                : "themes/" + theme + "/" + file + ":" + line + ": " + what;
    }

    /** As the log and the health have it. */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}

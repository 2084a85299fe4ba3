package vn.sanvat.admin.entry.form;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long one stays, as people write it, and as the file has it: {@code 1:30} is {@code PT1H30M}. */
final class Stay {
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    /** {@code 1 giờ 30 phút}, {@code 1h30}, {@code 45 phút}, {@code 2 h}. */
    private static final Pattern WORDS = Pattern.compile(
            "(?:(\\d{1,3})\\s*(?:giờ|tiếng|hours?|h))?\\s*(?:(\\d{1,4})\\s*(?:phút|p|minutes?|min|m|(?<=h\\d{2}))?)?");

    private Stay() {}

    /** @return what was typed, where it is no duration: the form says so */
    static String iso(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        for (var form : new Pattern[] {CLOCK, WORDS}) {
            var match = form.matcher(text);
            // a bare number says neither hours nor minutes
            if (!text.isEmpty() && !text.matches("\\d+") && match.matches()) {
                return Duration.ofHours(number(match.group(1)))
                        .plusMinutes(number(match.group(2)))
                        .toString();
            }
        }
        return typed;
    }

    private static long number(@Nullable String digits) {
        return Long.parseLong(Objects.requireNonNullElse(digits, "0"));
    }

    static String typed(String iso) {
        try {
            var stay = Duration.parse(iso);
            return stay.isNegative() ? iso : "%d:%02d".formatted(stay.toHours(), stay.toMinutesPart());
        } catch (DateTimeException e) {
            return iso;
        }
    }
}

package vn.sanvat.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.sanvat.problem.Problem;

/** An e-mail address as it is compared: without blanks around it, in small letters. */
public record Email(String value) {
    private static final int LONGEST = 100; // characters
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]+@[^\\s@<>,;:\\p{Cntrl}]+\\.[^\\s@.<>,;:\\p{Cntrl}]+");

    public Email {
        if (value.length() > LONGEST || !FORM.matcher(value).matches() || !value.equals(canonical(value))) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where it has not the form of an address */
    public static Email of(String typed) {
        if (typed.length() > 2 * LONGEST || !isValid(canonical(typed))) {
            throw Problem.badRequest("people.email", LONGEST).occurred();
        }
        return new Email(canonical(typed));
    }

    private static boolean isValid(String value) {
        return value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    private static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}

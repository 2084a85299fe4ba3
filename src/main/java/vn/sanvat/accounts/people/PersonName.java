package vn.sanvat.accounts.people;

import java.text.Normalizer;
import vn.sanvat.problem.Problem;

/** The name that others see, and that stands in the history of the content. */
record PersonName(String value) {
    private static final int LONGEST = 100; // characters

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where it is empty, too long, or would break a line of git */
    static PersonName of(String typed) {
        var name = typed.length() > 4 * LONGEST
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.codePoints().anyMatch(sign -> Character.isISOControl(sign) || sign == '<' || sign == '>')) {
            throw Problem.badRequest("people.name", LONGEST).occurred();
        }
        return new PersonName(name);
    }
}

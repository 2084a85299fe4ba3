package vn.sanvat.accounts.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.sanvat.problem.Problem;

/** What a password must be like, and how it is kept: as a hash of bcrypt. */
@Component
public class Passwords {
    private static final int SHORTEST = 10; // characters
    private static final int LONGEST = 72; // bytes that bcrypt looks at; more would count for nothing
    private static final int STRENGTH = 11; // 2^11 rounds, some 0.1 s
    private static final int HARD_TO_GUESS = 3; // of 0 to 4, by zxcvbn: from 10^8 guesses on

    /** The encoder looks at no password that is empty, which would tell by its time. */
    private static final String NO_PASSWORD = "none";
    /** In the form of a hash, which no password has; compared where there is none, so that the time does not tell. */
    private static final String NOBODYS = "$2a$" + STRENGTH + "$" + ".".repeat(53);

    private final PasswordEncoder encoder;
    private final Zxcvbn guesses = new Zxcvbn();

    Passwords() {
        this(new BCryptPasswordEncoder(STRENGTH));
    }

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * @param known words that others connect with the person: name, address
     * @throws vn.sanvat.problem.ProblemOccurred 400 where it is too short, too long or easily guessed
     */
    public String hash(String typed, List<String> known) {
        var password = canonical(typed);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Problem.badRequest("password.short", SHORTEST).occurred();
        }
        if (isTooLong(password)) {
            throw Problem.badRequest("password.long", LONGEST).occurred();
        }
        if (guesses.measure(password, known).getScore() < HARD_TO_GUESS) {
            throw Problem.badRequest("password.guessed").occurred();
        }
        return encoder.encode(password);
    }

    /** @param hash empty where there is none; that takes as long as any other, and so does what is too long */
    public boolean matches(String typed, String hash) {
        var password = canonical(typed);
        var isReal = !hash.isEmpty() && !password.isEmpty() && !isTooLong(password);
        var same = encoder.matches(isReal ? password : NO_PASSWORD, isReal ? hash : NOBODYS);
        return same && isReal;
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /** An input method may send ế as one sign or as three. */
    private static String canonical(String typed) {
        return typed.length() > 4 * LONGEST ? typed : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}

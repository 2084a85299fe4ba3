package vn.sanvat.accounts.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import vn.sanvat.problem.Problem;

/** What a password must be like, and how it is kept: as a hash of bcrypt. */
@Component
public class Passwords {
    private static final int SHORTEST = 10; // characters
    private static final int LONGEST = 72; // bytes that bcrypt looks at; more would count for nothing
    private static final int STRENGTH = 11; // 2^11 rounds, some 0.1 s
    private static final int HARD_TO_GUESS = 3; // of 0 to 4, by zxcvbn: from 10^8 guesses on

    private static final String NO_PASSWORD = "";

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);
    private final Zxcvbn guesses = new Zxcvbn();
    /** Compared where there is no account, so that the time of the answer does not tell. */
    private final FutureTask<String> nobodys = new FutureTask<>(() -> encoder.encode("nobody has this password"));

    Passwords() {
        // beside the rest of the start, which it would hold up
        var thread = new Thread(nobodys, "passwords");
        thread.setDaemon(true);
        thread.start();
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
        var isReal = !hash.isEmpty() && !isTooLong(password);
        var same = encoder.matches(isReal ? password : NO_PASSWORD, isReal ? hash : nobodys());
        return same && isReal;
    }

    private String nobodys() {
        try {
            return nobodys.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }

    /** An input method may send ế as one sign or as three. */
    private static String canonical(String typed) {
        return typed.length() > 4 * LONGEST ? typed : Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}

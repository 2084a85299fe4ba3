package vn.sanvat.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordsTests {
    private static final String PASSWORD = "Chiếu cói Duy Vinh 1980";
    private static final String ROUNDS = "$2a$11$"; // what a comparison costs

    /** The hashes that were worked out, which is what takes the time. */
    private final List<String> compared = new ArrayList<>();

    private final Passwords passwords = new Passwords(new BCryptPasswordEncoder(11) {
        @Override
        protected boolean matchesNonNull(String password, String hash) {
            compared.add(hash);
            return super.matchesNonNull(password, hash);
        }
    });

    @Test
    void isKnownAgainHoweverItsLettersAreComposed() {
        var hash = passwords.hash(PASSWORD, List.of());

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(passwords.matches(PASSWORD + "!", hash)).isFalse();
    }

    @Test
    void whatCannotBeRightTakesAsLongAsWhatIsWrong() {
        var hash = passwords.hash(PASSWORD, List.of());
        for (var typed : List.of("sai rồi", "", "dài ".repeat(40))) {
            for (var known : List.of(hash, "")) {
                compared.clear();
                assertThat(passwords.matches(typed, known)).isFalse();
                assertThat(compared).as("“%s” against “%s”", typed, known).hasSize(1);
                assertThat(compared.get(0)).startsWith(ROUNDS);
            }
        }
    }
}

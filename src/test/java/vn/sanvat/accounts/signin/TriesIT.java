package vn.sanvat.accounts.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sanvat.SiteTest;
import vn.sanvat.accounts.AccountsProperties;

/** Tries to sign in, when somebody turns the clock of the machine. */
@SiteTest
class TriesIT {
    private static final String ACCOUNT = "dong-ho@sanvat.example";
    private static final String ADDRESS = "203.0.113.77";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountsProperties limits;

    @Test
    void aClockThatIsTurnedBackKeepsNobodyFromSigningIn() {
        var before = new Tries(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)), limits);
        for (var number = 0; number < limits.triesPerAccount(); number++) {
            before.begin(ACCOUNT, ADDRESS);
        }
        assertThatThrownBy(() -> before.begin(ACCOUNT, ADDRESS)).isInstanceOf(TooManyTries.class);

        var turnedBack = new Tries(jdbc, Clock.systemUTC(), limits);
        assertThatCode(() -> turnedBack.begin(ACCOUNT, ADDRESS)).doesNotThrowAnyException();
        turnedBack.succeeded(ACCOUNT, ADDRESS);
    }
}

package vn.sanvat.accounts.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** The secrets of links that work once. The database has only their hashes. */
@Repository
class OneTimeLinks {
    private static final int BYTES = 32; // of chance
    private static final int LONGEST = 64; // characters of a secret that is looked at
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Purpose {
        SET_UP,
        PASSWORD
    }

    /** Makes a secret; earlier ones for the same purpose and person work no more. */
    String issue(Purpose purpose, @Nullable AccountId account, Duration valid) {
        withdraw(purpose, account);
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        "INSERT INTO one_time_link (hash, purpose, account_id, expires_at) VALUES (:hash, :purpose, :account, :expires)")
                .param("hash", DigestUtils.sha256Hex(secret))
                .param("purpose", purpose.name())
                .param("account", account == null ? null : account.value())
                .param("expires", clock.millis() + valid.toMillis())
                .update();
        return secret;
    }

    void withdraw(Purpose purpose, @Nullable AccountId account) {
        if (account == null) {
            jdbc.sql("DELETE FROM one_time_link WHERE purpose = ?")
                    .param(purpose.name())
                    .update();
        } else {
            jdbc.sql("DELETE FROM one_time_link WHERE purpose = ? AND account_id = ?")
                    .params(purpose.name(), account.value())
                    .update();
        }
    }

    boolean isOpen(String secret, Purpose purpose) {
        return secret.length() <= LONGEST
                && jdbc.sql("SELECT COUNT(*) FROM one_time_link WHERE hash = ? AND purpose = ? AND expires_at > ?")
                                .params(DigestUtils.sha256Hex(secret), purpose.name(), clock.millis())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Whose link it is; looking does not use it up, because mail servers look too. */
    Optional<AccountId> owner(String secret, Purpose purpose) {
        if (!isOpen(secret, purpose)) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT account_id FROM one_time_link WHERE hash = ?")
                .param(DigestUtils.sha256Hex(secret))
                .query(String.class)
                .optional()
                .map(AccountId::new);
    }

    /** @throws ProblemOccurred 404 where it was used, is too old or never was; of two at once, one gets through */
    void use(String secret, Purpose purpose) {
        var used = secret.length() <= LONGEST
                && jdbc.sql("DELETE FROM one_time_link WHERE hash = ? AND purpose = ? AND expires_at > ?")
                                .params(DigestUtils.sha256Hex(secret), purpose.name(), clock.millis())
                                .update()
                        == 1;
        if (!used) {
            throw gone();
        }
    }

    static ProblemOccurred gone() {
        return Problem.notFound("link.gone").occurred();
    }
}

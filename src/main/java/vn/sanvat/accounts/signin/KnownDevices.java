package vn.sanvat.accounts.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.AccountId;

/**
 * Browsers that somebody signed in from before. They keep a secret, of which a hash lies here. It opens nothing: it only
 * lets the owner of an account try while a stranger has tried too often.
 */
@Repository
public class KnownDevices {
    /** As long as browsers keep a cookie. */
    public static final Duration KEPT = Duration.ofDays(365);

    private static final int SECRET = 32; // bytes
    private static final int MOST = 20; // of one account
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(AccountId account, String secret) {
        return !secret.isEmpty()
                && jdbc.sql("SELECT COUNT(*) FROM known_device WHERE token_hash = ? AND account_id = ? AND"
                                        + " seen_at >= ?")
                                .params(
                                        DigestUtils.sha256Hex(secret),
                                        account.value(),
                                        clock.millis() - KEPT.toMillis())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** @return the secret that the browser is to keep: a new one, so that one that was stolen is good until then */
    @Transactional
    public String remember(AccountId account, String before) {
        jdbc.sql("DELETE FROM known_device WHERE token_hash = ?")
                .param(DigestUtils.sha256Hex(before))
                .update();
        jdbc.sql("DELETE FROM known_device WHERE account_id = ? AND token_hash NOT IN (SELECT token_hash FROM"
                        + " known_device WHERE account_id = ? ORDER BY seen_at DESC LIMIT ?)")
                .params(account.value(), account.value(), MOST - 1)
                .update();
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("INSERT INTO known_device (token_hash, account_id, seen_at) VALUES (?, ?, ?)")
                .params(DigestUtils.sha256Hex(secret), account.value(), clock.millis())
                .update();
        return secret;
    }

    void forget(AccountId account) {
        jdbc.sql("DELETE FROM known_device WHERE account_id = ?")
                .param(account.value())
                .update();
    }
}

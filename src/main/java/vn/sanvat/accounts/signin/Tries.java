package vn.sanvat.accounts.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sanvat.accounts.AccountsProperties;

/** Counts tries to sign in, in the database: a restart forgets none, and all nodes count together. */
@Repository
class Tries {
    private static final int NETWORK = 8; // bytes of an IPv6 address that one household has
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccountsProperties limits;

    Tries(JdbcClient jdbc, Clock clock, AccountsProperties limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Counts a try before it is looked at, so that many at once are not looked at together. What somebody tries slows
     * down their own address, and the account only where it is tried from very many.
     *
     * @throws TooManyTries where there were too many; then this one does not count
     */
    void begin(String account, String address) {
        prune();
        // first the address: one that is refused does not count against anybody's account
        count("address " + network(address), limits.triesPerAddress());
        count(pair(account, address), limits.triesPerAccount());
        count("account " + account, limits.triesPerAccountAnywhere());
    }

    /** From a browser that the account was entered from before: only its own tries count. */
    void beginKnown(String device) {
        prune();
        count("device " + device, limits.triesPerAccount());
    }

    private static String pair(String account, String address) {
        return "account " + account + " from " + network(address);
    }

    private void prune() {
        // a clock that was turned back must keep nobody waiting until it is as late again
        jdbc.sql("DELETE FROM sign_in_try WHERE tried_at < ? OR tried_at > ?")
                .params(windowStart(), clock.millis() + limits.triesWindow().toMillis())
                .update();
    }

    /** Only for tries from addresses, where it is not known yet who tries. */
    void begin(String address) {
        prune();
        count("address " + network(address), limits.triesPerAddress());
    }

    /** The account was entered: its tries from there are forgotten, and one of those that others are counted with. */
    void succeeded(String account, String address) {
        jdbc.sql("DELETE FROM sign_in_try WHERE subject = ?")
                .param(pair(account, address))
                .update();
        forgetOne("address " + network(address));
        forgetOne("account " + account);
    }

    void succeededKnown(String device) {
        jdbc.sql("DELETE FROM sign_in_try WHERE subject = ?")
                .param("device " + device)
                .update();
    }

    private void forgetOne(String subject) {
        jdbc.sql("DELETE FROM sign_in_try WHERE id IN (SELECT id FROM sign_in_try WHERE subject = ?"
                        + " ORDER BY tried_at DESC LIMIT 1)")
                .param(subject)
                .update();
    }

    private void count(String subject, int limit) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("INSERT INTO sign_in_try (id, subject, tried_at) VALUES (?, ?, ?)")
                .params(id, subject, clock.millis())
                .update();
        var tries = jdbc.sql(
                        "SELECT tried_at FROM sign_in_try WHERE subject = ? AND tried_at >= ? ORDER BY tried_at DESC"
                                + " LIMIT ?")
                .params(List.of(subject, windowStart(), limit + 1))
                .query(Long.class)
                .list();
        if (tries.size() > limit) {
            jdbc.sql("DELETE FROM sign_in_try WHERE id = ?").param(id).update();
            throw new TooManyTries(Duration.ofMillis(tries.get(limit) - windowStart()));
        }
    }

    private long windowStart() {
        return clock.millis() - limits.triesWindow().toMillis();
    }

    /** One who has a network of IPv6 has 2^64 addresses, and counts once. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            var text = new StringBuilder();
            for (var i = 0; i < Math.min(NETWORK, bytes.length); i++) {
                text.append("%02x".formatted(bytes[i]));
            }
            return text.toString();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}

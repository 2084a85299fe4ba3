package vn.sanvat.accounts.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Reach;
import vn.sanvat.accounts.Scope;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/** The tokens in the database, which has only hashes of their secrets. */
@Repository
public class Tokens {
    private static final String COLUMNS = "SELECT id, account_id, name, shown, scopes, regions, types, languages,"
            + " made_at, expires_at, used_at, used_from, budget FROM api_token ";
    /** A program that asks every second writes as seldom as one that asks now and then. */
    private static final Duration USE_KNOWN_TO = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the newest first, also those that have expired */
    public List<Token> of(AccountId maker) {
        return jdbc.sql(COLUMNS + "WHERE account_id = ? ORDER BY made_at DESC, id")
                .param(maker.value())
                .query((row, number) -> token(row))
                .list();
    }

    Optional<Token> find(TokenSecret secret) {
        return jdbc.sql(COLUMNS + "WHERE hash = ? AND expires_at > ?")
                .params(secret.hash(), clock.millis())
                .query((row, number) -> token(row))
                .optional();
    }

    void add(Token token, TokenSecret secret) {
        jdbc.sql("INSERT INTO api_token (id, account_id, name, hash, shown, scopes, regions, types, languages,"
                        + " made_at, expires_at, used_at, used_from, budget)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '', ?)")
                .params(
                        token.id(),
                        token.maker().value(),
                        token.name(),
                        secret.hash(),
                        token.shown(),
                        joined(token.reach().scopes(), Scope::key),
                        joined(token.reach().regions(), Function.identity()),
                        joined(token.reach().types(), EntryType::key),
                        joined(token.reach().languages(), Language::tag),
                        token.made().toEpochMilli(),
                        token.expires().toEpochMilli(),
                        token.budget())
                .update();
    }

    /** Keeps when a token was used last, to some minutes. */
    void used(Token token, String address) {
        var now = clock.instant();
        var before = token.used();
        if (before == null || before.plus(USE_KNOWN_TO).isBefore(now)) {
            jdbc.sql("UPDATE api_token SET used_at = ?, used_from = ? WHERE id = ?")
                    .params(now.toEpochMilli(), address, token.id())
                    .update();
        }
    }

    void remove(Token token) {
        jdbc.sql("DELETE FROM api_token WHERE id = ?").param(token.id()).update();
    }

    private static Token token(ResultSet row) throws SQLException {
        var used = row.getLong("used_at");
        return new Token(
                row.getString("id"),
                new AccountId(row.getString("account_id")),
                row.getString("name"),
                row.getString("shown"),
                new Reach(
                        set(row.getString("scopes"), key -> Scope.ofKey(key).stream()),
                        set(row.getString("regions"), Stream::of),
                        set(row.getString("types"), key -> EntryType.ofKey(key).stream()),
                        set(row.getString("languages"), tag -> Stream.of(new Language(tag)))),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                used == 0 ? null : Instant.ofEpochMilli(used),
                row.getString("used_from"),
                row.getInt("budget"));
    }

    private static <T> String joined(Set<T> values, Function<T, String> word) {
        return values.stream().map(word).sorted().collect(Collectors.joining(" "));
    }

    private static <T> Set<T> set(String words, Function<String, Stream<T>> value) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .flatMap(value)
                .collect(Collectors.toSet());
    }
}

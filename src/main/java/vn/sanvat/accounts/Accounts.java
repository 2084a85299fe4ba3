package vn.sanvat.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.sanvat.accounts.Account.State;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;

/** The accounts in the database. Changes are for the actions of this module, which authorise and record. */
@Repository
public class Accounts {
    private static final String COLUMNS = "SELECT id, email, name, state, stamp FROM account ";
    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Account> find(AccountId id) {
        return find("WHERE id = ?", id.value());
    }

    public Optional<Account> find(Email email) {
        return find("WHERE email = ?", email.value());
    }

    /** One query after the other: each takes a connection, and two at once would wait for each other. */
    private Optional<Account> find(String where, String value) {
        return jdbc.sql(COLUMNS + where)
                .param(value)
                .query((row, number) -> account(row, List.of()))
                .optional()
                .map(account -> account.with(grants(account.id())));
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where there is none */
    public Account require(AccountId id) {
        return find(id).orElseThrow(() -> Problem.notFound("people.unknown").occurred());
    }

    /** All, in no order. A desk has tens of people, not thousands. */
    public List<Account> all() {
        Map<String, List<Grant>> grants = new HashMap<>();
        jdbc.sql("SELECT account_id, id, role, regions, types, languages FROM role_grant ORDER BY id")
                .query((row, number) -> Map.entry(row.getString("account_id"), grant(row)))
                .list()
                .forEach(each -> grants.merge(
                        each.getKey(),
                        List.of(each.getValue()),
                        (left, right) -> java.util.stream.Stream.concat(left.stream(), right.stream())
                                .toList()));
        return jdbc.sql(COLUMNS)
                .query((row, number) -> account(row, grants.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    public boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM account").query(Long.class).single() == 0;
    }

    /** The hash of the password; empty where none is chosen yet. */
    public String passwordHash(AccountId id) {
        return jdbc.sql("SELECT password FROM account WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 409 where the address has an account already */
    public Account add(Email email, String name, State state, Collection<Grant> grants) {
        var taken = new Problem("people.email_taken", 409, List.of(email.value()));
        if (find(email).isPresent()) {
            throw taken.occurred();
        }
        var account = new Account(
                AccountId.random(),
                email,
                name,
                state,
                List.copyOf(grants),
                UUID.randomUUID().toString());
        try {
            jdbc.sql(
                            "INSERT INTO account (id, email, name, state, password, stamp, created_at) VALUES (?, ?, ?, ?, '', ?, ?)")
                    .params(account.id().value(), email.value(), name, state.name(), account.stamp(), clock.millis())
                    .update();
        } catch (DuplicateKeyException e) {
            throw taken.occurred();
        }
        grants.forEach(grant -> insert(account.id(), grant));
        return account;
    }

    /** Makes the person active with this password; ends what was signed in before. */
    public void activate(AccountId id, String name, String passwordHash) {
        jdbc.sql("UPDATE account SET name = ?, state = ?, password = ?, stamp = ? WHERE id = ?")
                .params(
                        name,
                        State.ACTIVE.name(),
                        passwordHash,
                        UUID.randomUUID().toString(),
                        id.value())
                .update();
    }

    /**
     * Gives an active person another password; ends what was signed in before.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 403 where the person is active no more
     */
    public void changePassword(AccountId id, String passwordHash) {
        var changed = jdbc.sql("UPDATE account SET password = ?, stamp = ? WHERE id = ? AND state = ?")
                .params(passwordHash, UUID.randomUUID().toString(), id.value(), State.ACTIVE.name())
                .update();
        if (changed == 0) {
            throw new Problem("permission.denied", 403, List.of()).occurred();
        }
    }

    public void changeState(AccountId id, State state) {
        jdbc.sql("UPDATE account SET state = ? WHERE id = ?")
                .params(state.name(), id.value())
                .update();
        newStamp(id);
    }

    public void addGrant(AccountId id, Grant grant) {
        insert(id, grant);
        newStamp(id);
    }

    public void removeGrant(AccountId id, String grant) {
        jdbc.sql("DELETE FROM role_grant WHERE id = ? AND account_id = ?")
                .params(grant, id.value())
                .update();
        newStamp(id);
    }

    /** Holds back others who change who is administrator, until this transaction ends. */
    public void lockAdministrators() {
        jdbc.sql("UPDATE role_grant SET role = role WHERE role = ?")
                .param(Role.ADMINISTRATOR.name())
                .update();
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 409 where nobody could manage people any more */
    public void requireAnAdministrator() {
        if (all().stream().noneMatch(account -> account.isActive() && account.isAdministrator())) {
            throw new Problem("people.last_administrator", 409, List.of()).occurred();
        }
    }

    private void newStamp(AccountId id) {
        jdbc.sql("UPDATE account SET stamp = ? WHERE id = ?")
                .params(UUID.randomUUID().toString(), id.value())
                .update();
    }

    private void insert(AccountId id, Grant grant) {
        jdbc.sql("INSERT INTO role_grant (id, account_id, role, regions, types, languages) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        grant.id(),
                        id.value(),
                        grant.role().name(),
                        String.join(" ", grant.regions()),
                        grant.types().stream().map(EntryType::key).collect(Collectors.joining(" ")),
                        grant.languages().stream().map(Language::tag).collect(Collectors.joining(" ")))
                .update();
    }

    private List<Grant> grants(AccountId id) {
        return jdbc.sql("SELECT id, role, regions, types, languages FROM role_grant WHERE account_id = ? ORDER BY id")
                .param(id.value())
                .query((row, number) -> grant(row))
                .list();
    }

    private static Account account(ResultSet row, List<Grant> grants) throws SQLException {
        return new Account(
                new AccountId(row.getString("id")),
                new Email(row.getString("email")),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                grants,
                row.getString("stamp"));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("id"),
                Role.valueOf(row.getString("role")),
                words(row.getString("regions")),
                words(row.getString("types")).stream()
                        .flatMap(key -> EntryType.ofKey(key).stream())
                        .collect(Collectors.toSet()),
                words(row.getString("languages")).stream().map(Language::new).collect(Collectors.toSet()));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
    }
}

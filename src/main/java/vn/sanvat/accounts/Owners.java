package vn.sanvat.accounts;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.content.EntryId;

/** Whose an entry is. Only {@link Role#ORGANISER} asks for it. */
@Repository
public class Owners {
    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<AccountId> of(EntryId entry) {
        return jdbc
                .sql("SELECT account_id FROM entry_owner WHERE entry = ?")
                .param(entry.toString())
                .query((row, number) -> new AccountId(row.getString("account_id")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What somebody owns, as {@code event/hoi-cho}. */
    public Set<String> entries(AccountId owner) {
        return Set.copyOf(jdbc.sql("SELECT entry FROM entry_owner WHERE account_id = ?")
                .param(owner.value())
                .query(String.class)
                .list());
    }

    /** A new entry belongs to who made it, and to nobody who had one of this name before. */
    @Transactional
    public void begun(EntryId entry, AccountId owner) {
        jdbc.sql("DELETE FROM entry_owner WHERE entry = ?")
                .param(entry.toString())
                .update();
        jdbc.sql("INSERT INTO entry_owner (entry, account_id) VALUES (?, ?)")
                .params(entry.toString(), owner.value())
                .update();
    }

    /** To be called when an entry gets another slug. */
    @Transactional
    public void moved(EntryId from, EntryId to) {
        jdbc.sql("DELETE FROM entry_owner WHERE entry = ?").param(to.toString()).update();
        jdbc.sql("UPDATE entry_owner SET entry = ? WHERE entry = ?")
                .params(to.toString(), from.toString())
                .update();
    }
}

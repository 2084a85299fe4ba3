package vn.sanvat.editing;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Owners;

/**
 * What the database keeps of a commit: its lines in the audit log, and whose the entries are now. All or nothing, and once,
 * however often it is said. A commit is there when git has it: a database that is away keeps nobody from writing.
 */
@Component
public class Records {
    private static final Logger log = LoggerFactory.getLogger(Records.class);
    private final AuditLog audit;
    private final Owners owners;
    private final TransactionOperations transactions;
    private final Queue<Owed> owed = new ConcurrentLinkedQueue<>();

    Records(AuditLog audit, Owners owners, TransactionOperations transactions) {
        this.audit = audit;
        this.owners = owners;
        this.transactions = transactions;
    }

    private record Owed(Actor actor, List<ChangeMessage> steps, String revision, Instant happened) {}

    /** Records a commit that was just made, or as soon as the database is there again. */
    void keep(Actor actor, List<ChangeMessage> steps, String revision, Instant now) {
        try {
            transactions.executeWithoutResult(status -> steps.forEach(step -> {
                if (audit.record(actor, step.recorded(), step.entry(), revision, step.detail())) {
                    own(actor.account(), step);
                }
            }));
        } catch (DataAccessException | TransactionException e) {
            if (owed.isEmpty()) {
                log.warn(
                        "the database is away: what is done is in git, and is recorded when it is back ({})", first(e));
            }
            owed.add(new Owed(actor, steps, revision, now));
        }
    }

    /** Records a commit that was made before. */
    void keepLate(Actor actor, List<ChangeMessage> steps, String revision, Instant happened) {
        transactions.executeWithoutResult(status -> steps.forEach(step -> {
            if (audit.recordLate(actor, step.recorded(), step.entry(), revision, step.detail(), happened)) {
                own(actor.account(), step);
            }
        }));
    }

    /** Tries again what the database could not take. */
    public void settle() {
        for (var next = owed.peek(); next != null; next = owed.peek()) {
            try {
                keepLate(next.actor(), next.steps(), next.revision(), next.happened());
            } catch (DataAccessException | TransactionException e) {
                return;
            }
            owed.poll();
            if (owed.isEmpty()) {
                log.info("the database is back: everything is recorded");
            }
        }
    }

    private void own(Account account, ChangeMessage message) {
        if (message.action() == EntryAction.CREATE) {
            owners.begun(message.entry(), account.id());
        } else if (message.action() == EntryAction.RENAME) {
            message.renamedTo().ifPresent(to -> owners.moved(message.entry(), to));
        }
    }

    private static String first(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}

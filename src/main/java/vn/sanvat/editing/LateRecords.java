package vn.sanvat.editing;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Email;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.problem.ProblemOccurred;

/**
 * Records what was committed when the site was killed, or its database lost, before the database had it. Whence it came
 * is not known any more.
 */
@Component
class LateRecords implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LateRecords.class);
    private static final int LOOKED_AT = 200; // newest commits: more than can be under way at once
    /** Stands in the audit log where a network address would. */
    private static final String ADDRESS = "restart";

    private final Workspace workspace;
    private final AuditLog audit;
    private final Accounts accounts;
    private final Records records;
    private volatile boolean running;

    LateRecords(Workspace workspace, AuditLog audit, Accounts accounts, Records records) {
        this.workspace = workspace;
        this.audit = audit;
        this.accounts = accounts;
        this.records = records;
    }

    /** Before anything of this run can be done, by a person or by the clock: what is found then is of an earlier one. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        try {
            record();
        } catch (DataAccessException e) {
            log.warn(
                    "the audit log could not be brought up to date: {}",
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    void record() {
        var revisions = workspace.latest(LOOKED_AT);
        var known = audit.known(revisions.stream().map(Revision::id).collect(Collectors.toSet()));
        for (var i = revisions.size() - 1; i >= 0; i--) {
            if (!known.contains(revisions.get(i).id())) {
                record(revisions.get(i));
            }
        }
    }

    private void record(Revision revision) {
        var steps = ChangeMessage.read(revision.message());
        if (steps.isEmpty()) {
            return;
        }
        try {
            accounts.find(Email.of(revision.author().email())).ifPresent(account -> {
                records.keepLate(new Actor(account, ADDRESS), steps, revision.id(), revision.at());
                steps.forEach(step -> log.info("{} of {} was not in the audit log", step.recorded(), revision.id()));
            });
        } catch (ProblemOccurred e) {
            log.debug("Somebody without an account made {}", revision.id());
        }
    }
}

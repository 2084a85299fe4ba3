package vn.sanvat.editing;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Email;
import vn.sanvat.content.Revision;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.problem.ProblemOccurred;

/**
 * Records what was committed when the site was killed, or its database lost, before the audit log had it. Whence it came
 * is not known any more.
 */
@Component
class LateRecords {
    private static final Logger log = LoggerFactory.getLogger(LateRecords.class);
    private static final int LOOKED_AT = 200; // newest commits: more than can be under way at once
    /** Stands in the audit log where a network address would. */
    private static final String ADDRESS = "restart";

    private final Workspace workspace;
    private final AuditLog audit;
    private final Accounts accounts;

    LateRecords(Workspace workspace, AuditLog audit, Accounts accounts) {
        this.workspace = workspace;
        this.audit = audit;
        this.accounts = accounts;
    }

    @EventListener(ApplicationStartedEvent.class)
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
        ChangeMessage.read(revision.message()).ifPresent(message -> {
            try {
                accounts.find(Email.of(revision.author().email())).ifPresent(account -> {
                    audit.recordLate(
                            account,
                            message.recorded(),
                            message.entry(),
                            revision.id(),
                            message.detail(),
                            ADDRESS,
                            revision.at());
                    log.info("{} of {} was not in the audit log", message.text(), revision.id());
                });
            } catch (ProblemOccurred e) {
                log.debug("Somebody without an account made {}", revision.id());
            }
        });
    }
}

package vn.sanvat.accounts;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sanvat.problem.Problem;

/** Who may do what. Every action asks here first, whatever way it was called. */
@Component
public class Permissions {
    Permissions() {}

    public boolean may(Actor actor, EntryAction action, Subject subject) {
        return actor.account().isActive()
                && actor.reach().allows(action, subject)
                && actor.account().grants().stream().anyMatch(grant -> grant.allows(action, actor.id(), subject));
    }

    /** Whether with every entry, whatever and whose it is. */
    public boolean mayAnywhere(Actor actor, EntryAction action) {
        return actor.account().isActive()
                && actor.reach().allowsAnywhere(action)
                && actor.account().grants().stream().anyMatch(grant -> grant.allowsAnywhere(action));
    }

    public boolean may(Actor actor, SiteAction action) {
        // the same for each of them, until a role needs a difference
        return actor.account().isActive()
                && actor.account().isAdministrator()
                // a token is for people at most, and never for other tokens
                && (actor.token().isEmpty() || actor.reach().allows(action));
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 403 where the token is not for this, whatever the entry */
    public void requireScope(Actor actor, EntryAction action) {
        if (!actor.reach().includes(action)) {
            throw new Problem("token.scope", 403, List.of(Scope.of(action).key())).occurred();
        }
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 403 where the person may not */
    public void require(Actor actor, EntryAction action, Subject subject) {
        if (!may(actor, action, subject)) {
            throw new Problem("permission.denied", 403, List.of()).occurred();
        }
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 403 where the person may not */
    public void require(Actor actor, SiteAction action) {
        if (!may(actor, action)) {
            throw new Problem("permission.denied", 403, List.of()).occurred();
        }
    }
}

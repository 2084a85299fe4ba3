package vn.sanvat.accounts.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Account.State;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.accounts.people.OneTimeLinks.Purpose;
import vn.sanvat.accounts.signin.Sessions;
import vn.sanvat.problem.Problem;

/** Gives and takes roles, sets how far they reach, lets people in and out. Whoever is changed signs in again. */
@Component
public class ChangePerson {
    private static final int GRANTS = 20; // for one person
    private final Permissions permissions;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final AuditLog audit;

    ChangePerson(Permissions permissions, Accounts accounts, OneTimeLinks links, Sessions sessions, AuditLog audit) {
        this.permissions = permissions;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    public void give(Actor actor, AccountId id, Grant grant) {
        var account = begin(actor, id);
        if (account.grants().size() >= GRANTS) {
            throw Problem.badRequest("people.too_many_roles", GRANTS).occurred();
        }
        accounts.addGrant(id, grant);
        finish(actor, account, "person.role_given", grant.inWords());
    }

    @Transactional
    public void take(Actor actor, AccountId id, String grantId) {
        var account = begin(actor, id);
        var grant = grant(account, grantId);
        accounts.removeGrant(id, grantId);
        finish(actor, account, "person.role_taken", grant.inWords());
    }

    /** Sets how far a role reaches that somebody has; nothing happens where it reaches as far already. */
    @Transactional
    public void limit(Actor actor, AccountId id, String grantId, Grant limits) {
        var account = begin(actor, id);
        var grant = grant(account, grantId);
        var changed = new Grant(grantId, grant.role(), limits.regions(), limits.types(), limits.languages());
        if (changed.equals(grant)) {
            return;
        }
        accounts.removeGrant(id, grantId);
        accounts.addGrant(id, changed);
        finish(actor, account, "person.limits_changed", changed.inWords());
    }

    private static Grant grant(Account account, String grantId) {
        return account.grants().stream()
                .filter(each -> each.id().equals(grantId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("people.unknown").occurred());
    }

    @Transactional
    public void deactivate(Actor actor, AccountId id) {
        var account = begin(actor, id);
        accounts.changeState(id, State.DEACTIVATED);
        links.withdraw(Purpose.PASSWORD, id);
        finish(actor, account, "person.deactivated", "");
    }

    /** Who never had a password is invited again; the link is made separately. */
    @Transactional
    public void reactivate(Actor actor, AccountId id) {
        var account = begin(actor, id);
        if (account.state() != State.DEACTIVATED) {
            throw new Problem("people.not_deactivated", 409, List.of()).occurred();
        }
        accounts.changeState(id, accounts.passwordHash(id).isEmpty() ? State.INVITED : State.ACTIVE);
        finish(actor, account, "person.reactivated", "");
    }

    private Account begin(Actor actor, AccountId id) {
        permissions.require(actor, SiteAction.MANAGE_PEOPLE);
        accounts.lockAdministrators();
        return accounts.require(id);
    }

    private void finish(Actor actor, Account account, String action, String detail) {
        accounts.requireAnAdministrator();
        audit.record(actor, action, (account.email() + " " + detail).strip());
        sessions.endAll(account.id(), "");
    }
}

package vn.sanvat.accounts.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Account.State;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AccountsProperties;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Email;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.accounts.people.OneTimeLinks.Purpose;
import vn.sanvat.problem.Problem;

/** Gives somebody a link to choose a password with: who is new, and who has lost theirs. */
@Component
public class InvitePerson {
    private final Permissions permissions;
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final AuditLog audit;
    private final AccountsProperties limits;

    InvitePerson(
            Permissions permissions, Accounts accounts, OneTimeLinks links, AuditLog audit, AccountsProperties limits) {
        this.permissions = permissions;
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.limits = limits;
    }

    /** @param secret of the link, which is shown once and kept nowhere */
    public record Invited(Account account, String secret) {}

    @Transactional
    public Invited invite(Actor actor, String name, String email, Grant grant) {
        permissions.require(actor, SiteAction.MANAGE_PEOPLE);
        var account = accounts.add(Email.of(email), PersonName.of(name).value(), State.INVITED, List.of(grant));
        var secret = links.issue(Purpose.PASSWORD, account.id(), limits.invitationValid());
        audit.record(actor, "person.invited", account.email() + " " + grant.inWords());
        return new Invited(account, secret);
    }

    /** A new link, in place of any earlier one. The old password goes on until another is chosen. */
    @Transactional
    public Invited again(Actor actor, AccountId id) {
        permissions.require(actor, SiteAction.MANAGE_PEOPLE);
        var account = accounts.require(id);
        if (account.state() == State.DEACTIVATED) {
            throw new Problem("people.deactivated", 409, List.of()).occurred();
        }
        var valid = account.isActive() ? limits.resetValid() : limits.invitationValid();
        var secret = links.issue(Purpose.PASSWORD, id, valid);
        audit.record(actor, "person.link_made", account.email().value());
        return new Invited(account, secret);
    }
}

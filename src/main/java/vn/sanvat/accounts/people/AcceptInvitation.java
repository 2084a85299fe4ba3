package vn.sanvat.accounts.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Account.State;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.people.OneTimeLinks.Purpose;
import vn.sanvat.accounts.signin.Passkeys;
import vn.sanvat.accounts.signin.Passwords;
import vn.sanvat.accounts.signin.Sessions;
import vn.sanvat.accounts.tokens.RevokeToken;

/** Chooses a name and a password by a link that was given, and ends what was signed in before. */
@Component
public class AcceptInvitation {
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final RevokeToken revokeToken;
    private final AuditLog audit;

    AcceptInvitation(
            Accounts accounts,
            OneTimeLinks links,
            Passwords passwords,
            Sessions sessions,
            Passkeys passkeys,
            RevokeToken revokeToken,
            AuditLog audit) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.revokeToken = revokeToken;
        this.audit = audit;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where the link works no more */
    public Account invited(String secret) {
        return links.owner(secret, Purpose.PASSWORD)
                .flatMap(accounts::find)
                .filter(account -> account.state() != State.DEACTIVATED)
                .orElseThrow(OneTimeLinks::gone);
    }

    /** What opened the account before opens it no more: whoever lost it to somebody has it back. */
    @Transactional
    public Account accept(String secret, String name, String password, String address) {
        var account = invited(secret);
        var checkedName = PersonName.of(name).value();
        var hash = passwords.hash(password, List.of(checkedName, account.email().value()));
        links.use(secret, Purpose.PASSWORD);
        accounts.activate(account.id(), checkedName, hash);
        sessions.endAll(account.id(), "");
        passkeys.removeAll(account, address);
        revokeToken.revokeAll(account, address);
        audit.record(account, account.isActive() ? "account.password_changed" : "person.accepted", "", address);
        return accounts.require(account.id());
    }
}

package vn.sanvat.accounts.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Account.State;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AccountsProperties;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Email;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;
import vn.sanvat.accounts.people.OneTimeLinks.Purpose;
import vn.sanvat.accounts.signin.Passwords;

/** Makes the first administrator, by a link that only who reads the log of the site knows. */
@Component
public class SetUpSite {
    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final AuditLog audit;
    private final AccountsProperties limits;

    SetUpSite(Accounts accounts, OneTimeLinks links, Passwords passwords, AuditLog audit, AccountsProperties limits) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.audit = audit;
        this.limits = limits;
    }

    public boolean isNeeded() {
        return accounts.isEmpty();
    }

    /** @return the secret of a new link; earlier ones work no more */
    @Transactional
    public String newLink() {
        return links.issue(Purpose.SET_UP, null, limits.setUpLinkValid());
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where the link works no more */
    public void requireOpen(String secret) {
        if (!links.isOpen(secret, Purpose.SET_UP)) {
            throw OneTimeLinks.gone();
        }
    }

    @Transactional
    public Account setUp(String secret, String name, String email, String password, String address) {
        requireOpen(secret);
        var checkedName = PersonName.of(name).value();
        var checkedEmail = Email.of(email);
        var hash = passwords.hash(password, List.of(checkedName, checkedEmail.value()));
        links.use(secret, Purpose.SET_UP);
        if (!accounts.isEmpty()) {
            throw OneTimeLinks.gone();
        }
        var account = accounts.add(checkedEmail, checkedName, State.INVITED, List.of(Grant.of(Role.ADMINISTRATOR)));
        accounts.activate(account.id(), checkedName, hash);
        audit.record(account, "site.set_up", "", address);
        return accounts.require(account.id());
    }
}

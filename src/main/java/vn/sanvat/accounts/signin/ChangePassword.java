package vn.sanvat.accounts.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;

/** Gives oneself another password and ends all other sessions. */
@Component
public class ChangePassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditLog audit;

    ChangePassword(Accounts accounts, Passwords passwords, Sessions sessions, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * @param current the id of the session that goes on, with the new stamp
     * @return the account with its new stamp
     */
    @Transactional
    public Account change(Actor actor, String password, String current) {
        var account = actor.account();
        var hash =
                passwords.hash(password, List.of(account.name(), account.email().value()));
        accounts.changePassword(account.id(), hash);
        audit.record(actor, "account.password_changed", "");
        sessions.endAll(account.id(), current);
        return accounts.require(account.id());
    }
}

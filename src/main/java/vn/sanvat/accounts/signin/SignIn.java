package vn.sanvat.accounts.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Email;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Lets somebody in by their password. What is wrong is not told: address, password or state. */
@Component
public class SignIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tries tries;
    private final AuditLog audit;

    SignIn(Accounts accounts, Passwords passwords, Tries tries, AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.audit = audit;
    }

    /**
     * @throws TooManyTries 429
     * @throws ProblemOccurred 401 where these are not an active account and its password
     */
    public Account withPassword(String typedEmail, String password, String address) {
        var email = email(typedEmail);
        var account = look(email.map(Email::value).orElse("?"), email.flatMap(accounts::find), password, address);
        audit.record(account, "account.signed_in", "password", address);
        return account;
    }

    /** The person who is signed in gives the password again, before something that matters. */
    public void confirm(Actor actor, String password) {
        look(actor.account().email().value(), Optional.of(actor.account()), password, actor.address());
    }

    private Account look(String subject, Optional<Account> found, String password, String address) {
        tries.begin(subject, address);
        var known = found.filter(Account::isActive);
        var hash = known.map(account -> accounts.passwordHash(account.id())).orElse("");
        if (!passwords.matches(password, hash)) {
            found.ifPresent(account -> audit.record(account, "account.sign_in_failed", "", address));
            throw new Problem("sign_in.wrong", 401, List.of()).occurred();
        }
        tries.succeeded(subject, address);
        return known.orElseThrow();
    }

    private static Optional<Email> email(String typed) {
        try {
            return Optional.of(Email.of(typed));
        } catch (ProblemOccurred e) {
            return Optional.empty();
        }
    }
}

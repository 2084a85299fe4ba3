package vn.sanvat.accounts.signin;

import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Email;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Lets somebody in by their password or passkey. What is wrong is not told: address, password, key or state. */
@Component
public class SignIn {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final Tries tries;
    private final KnownDevices devices;
    private final AuditLog audit;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            Passkeys passkeys,
            Tries tries,
            KnownDevices devices,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.tries = tries;
        this.devices = devices;
        this.audit = audit;
    }

    /**
     * @param device the secret that the browser keeps from {@link KnownDevices}; empty where it has none
     * @throws TooManyTries 429
     * @throws ProblemOccurred 401 where these are not an active account and its password
     */
    public Account withPassword(String typedEmail, String password, String address, String device) {
        var email = email(typedEmail);
        var found = email.flatMap(accounts::find);
        var account = look(email.map(Email::value).orElse("?"), found, password, address, device);
        audit.record(account, "account.signed_in", "password", address);
        return account;
    }

    /** The person who is signed in gives the password again, before something that matters. */
    public void confirm(Actor actor, String password, String device) {
        look(actor.account().email().value(), Optional.of(actor.account()), password, actor.address(), device);
    }

    /**
     * Asks for a passkey. Each question counts as a try of the address until it is answered well.
     *
     * @param site the address that the browser has open: scheme, host and port
     * @throws TooManyTries 429
     */
    public Passkeys.Question askForPasskey(String site, String address) {
        tries.begin(address);
        return passkeys.ask(site);
    }

    /**
     * @param challenge the one of {@link #askForPasskey}
     * @param answer the device's, as JSON
     * @throws ProblemOccurred 401 where it is not the key of an active account
     */
    public Account withPasskey(String site, String challenge, String answer, String address) {
        var account = owner(site, challenge, answer, address);
        audit.record(account, "account.signed_in", "passkey", address);
        return account;
    }

    /** The person who is signed in shows a passkey of theirs, before something that matters. */
    public void confirm(Actor actor, String site, String challenge, String answer) {
        var owner = owner(site, challenge, answer, actor.address());
        if (!owner.id().equals(actor.id())) {
            throw new Problem("passkey.wrong", 401, List.of()).occurred();
        }
    }

    private Account owner(String site, String challenge, String answer, String address) {
        var account = accounts.require(passkeys.owner(site, challenge, answer));
        if (!account.isActive()) {
            audit.record(account, "account.sign_in_failed", "passkey", address);
            throw new Problem("passkey.wrong", 401, List.of()).occurred();
        }
        tries.succeeded(account.email().value(), address);
        return account;
    }

    private Account look(String subject, Optional<Account> found, String password, String address, String device) {
        var isKnown =
                found.filter(account -> devices.knows(account.id(), device)).isPresent();
        if (isKnown) {
            tries.beginKnown(DigestUtils.sha256Hex(device));
        } else {
            tries.begin(subject, address);
        }
        var known = found.filter(Account::isActive);
        var hash = known.map(account -> accounts.passwordHash(account.id())).orElse("");
        if (!passwords.matches(password, hash)) {
            found.ifPresent(account -> audit.record(account, "account.sign_in_failed", "", address));
            throw new Problem("sign_in.wrong", 401, List.of()).occurred();
        }
        if (isKnown) {
            tries.succeededKnown(DigestUtils.sha256Hex(device));
        } else {
            tries.succeeded(subject, address);
        }
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

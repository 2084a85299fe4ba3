package vn.sanvat.accounts.tokens;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;

/** Ends a token at once. */
@Component
public class RevokeToken {
    private final Tokens tokens;
    private final Permissions permissions;
    private final AuditLog audit;

    RevokeToken(Tokens tokens, Permissions permissions, AuditLog audit) {
        this.tokens = tokens;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** One's own, or as somebody who looks after the site; nothing happens where the person has no such token. */
    @Transactional
    public void revoke(Actor actor, AccountId maker, String id) {
        if (!actor.id().equals(maker)) {
            permissions.require(actor, SiteAction.MANAGE_TOKENS);
        }
        tokens.of(maker).stream()
                .filter(token -> token.id().equals(id))
                .forEach(token -> remove(actor.account(), token, actor.address()));
    }

    @Transactional
    public void revokeAll(Account account, String address) {
        tokens.of(account.id()).forEach(token -> remove(account, token, address));
    }

    private void remove(Account account, Token token, String address) {
        tokens.remove(token);
        audit.record(account, "token.revoked", token.name() + " " + token.shown(), address);
    }
}

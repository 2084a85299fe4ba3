package vn.sanvat.accounts.tokens;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Terms;

/** Says in whose name a program acts that has a token. */
@Component
public class UseToken {
    private final Tokens tokens;
    private final Accounts accounts;

    UseToken(Tokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /** In whose name, and by what. */
    public record Used(Actor actor, Token token) {}

    /** @return nothing where it was never made, is revoked or over, or its maker may not come in any more */
    public Optional<Used> use(String secret, String address) {
        if (!TokenSecret.isValid(secret)) {
            return Optional.empty();
        }
        var token = tokens.find(new TokenSecret(secret));
        var maker = token.flatMap(each -> accounts.find(each.maker())).filter(Account::isActive);
        if (token.isEmpty() || maker.isEmpty()) {
            return Optional.empty();
        }
        tokens.used(token.get(), address);
        var called = token.get().name() + " " + token.get().shown();
        var actor = new Actor(maker.get(), address, called, token.get().reach(), Terms.NONE);
        return Optional.of(new Used(actor, token.get()));
    }
}

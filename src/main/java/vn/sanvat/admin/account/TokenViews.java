package vn.sanvat.admin.account;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.Token;
import vn.sanvat.accounts.tokens.Tokens;
import vn.sanvat.admin.GrantForms;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.Questions;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;

/** Tokens in words. */
@Component
public class TokenViews {
    private final Tokens tokens;
    private final GrantForms grants;
    private final Pages pages;
    private final Clock clock;

    TokenViews(Tokens tokens, GrantForms grants, Pages pages, Clock clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * One of them; scopes, types and languages by their keys, for which the messages have names.
     *
     * @param used empty where it never was
     * @param budget requests in a minute; 0 for as many as the site gives to each
     * @param over whether it has expired
     */
    public record TokenView(
            String id,
            String name,
            String shown,
            List<String> scopes,
            List<String> regions,
            List<String> types,
            List<String> languages,
            String made,
            String expires,
            boolean over,
            String used,
            String usedFrom,
            int budget) {}

    public List<TokenView> of(AccountId maker, Locale locale) {
        return tokens.of(maker).stream().map(token -> view(token, locale)).toList();
    }

    /**
     * The question that comes before a token is revoked.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 404 where the person has no such token
     */
    public Questions.Question revoking(AccountId maker, String id, String back) {
        return tokens.of(maker).stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .map(token -> new Questions.Question("revoke_token", token.name(), back))
                .orElseThrow(() -> Problem.notFound("token.unknown").occurred());
    }

    private TokenView view(Token token, Locale locale) {
        var reach = token.reach();
        return new TokenView(
                token.id(),
                token.name(),
                token.shown(),
                reach.scopes().stream().sorted().map(Scope::key).toList(),
                grants.labels(reach.regions(), locale),
                reach.types().stream().sorted().map(EntryType::key).toList(),
                reach.languages().stream().sorted().map(Language::tag).toList(),
                pages.moment(token.made()),
                pages.moment(token.expires()),
                !token.expires().isAfter(clock.instant()),
                Optional.ofNullable(token.used()).map(pages::moment).orElse(""),
                token.usedFrom(),
                token.budget());
    }
}

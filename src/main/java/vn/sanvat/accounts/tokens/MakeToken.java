package vn.sanvat.accounts.tokens;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Reach;
import vn.sanvat.accounts.Scope;
import vn.sanvat.problem.Problem;

/** Makes a token for a program that is to act in one's name. What it may is looked at again at each use. */
@Component
public class MakeToken {
    private static final int MOST = 50; // of one person
    private static final int LONGEST_NAME = 50; // characters
    private static final int MOST_REQUESTS = 1_000_000; // in a minute
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);
    private final Tokens tokens;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeToken(Tokens tokens, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret is shown once and kept nowhere */
    public record Made(Token token, String secret) {}

    /**
     * Makes one.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 400 where it is for nothing, has no name or lives too long, 409 where the
     *     person has too many, 403 where a token asks for a token
     */
    @Transactional
    public Made make(Actor actor, String typedName, Reach reach, Duration life) {
        return make(actor, typedName, reach, life, 0);
    }

    /** @param budget requests in a minute; 0 for as many as the site gives to each, and never more than those */
    @Transactional
    public Made make(Actor actor, String typedName, Reach reach, Duration life, int budget) {
        if (!actor.token().isEmpty()) {
            throw new Problem("permission.denied", 403, List.of()).occurred();
        }
        var name = name(typedName);
        if (reach.scopes().isEmpty()) {
            throw Problem.badRequest("token.no_scope").occurred();
        }
        if (reach.isLimited() && reach.scopes().contains(Scope.PEOPLE)) {
            throw Problem.badRequest("token.people_limited").occurred();
        }
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
            throw Problem.badRequest("token.life", LONGEST_LIFE.toDays()).occurred();
        }
        if (budget < 0 || budget > MOST_REQUESTS) {
            throw Problem.badRequest("token.budget", MOST_REQUESTS).occurred();
        }
        if (tokens.of(actor.id()).size() >= MOST) {
            throw Problem.conflict("token.too_many", MOST).occurred();
        }
        var secret = TokenSecret.random(random);
        var now = clock.instant();
        var token = new Token(
                UUID.randomUUID().toString(),
                actor.id(),
                name,
                secret.shown(),
                reach,
                now,
                now.plus(life),
                null,
                "",
                budget);
        tokens.add(token, secret);
        audit.record(actor, "token.made", name + " " + token.shown());
        return new Made(token, secret.value());
    }

    private static String name(String typed) {
        var name = typed.length() > 4 * LONGEST_NAME
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.badRequest("token.name", LONGEST_NAME).occurred();
        }
        return name;
    }
}

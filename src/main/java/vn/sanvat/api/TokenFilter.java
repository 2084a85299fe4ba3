package vn.sanvat.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.tokens.Token;
import vn.sanvat.accounts.tokens.UseToken;
import vn.sanvat.accounts.tokens.UseToken.Used;
import vn.sanvat.load.Allowance;
import vn.sanvat.load.Allowances;
import vn.sanvat.problem.Problem;

/** Knows a program by its token, {@code Authorization: Bearer} (RFC 6750). Who has none is anybody. */
@Component
public class TokenFilter extends OncePerRequestFilter {
    private static final int TOKENS_KNOWN = 10_000;
    private static final String BEARER = "bearer ";
    private final UseToken useToken;
    private final ApiProblems problems;
    private final int budget;
    private final Allowances<String> allowances = new Allowances<>(TOKENS_KNOWN);

    TokenFilter(UseToken useToken, ApiProblems problems, ApiProperties properties) {
        this.useToken = useToken;
        this.problems = problems;
        this.budget = properties.tokenBudget();
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 401 where no token came with the request */
    public static Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        throw new Problem("token.needed", 401, List.of()).occurred();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Used> used;
        try {
            used = useToken.use(given.substring(BEARER.length()).strip(), request.getRemoteAddr());
        } catch (DataAccessException | TransactionException e) {
            problems.show(Problem.unavailable("token.unchecked"), request, response);
            return;
        }
        if (used.isEmpty()) {
            problems.show(new Problem("token.wrong", 401, List.of()), request, response);
            return;
        }
        if (!allowance(used.get().token()).tell("token", request, response)) {
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                used.get().actor(), null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Allowance allowance(Token token) {
        return allowances.take(token.id(), token.budget() == 0 ? budget : Math.min(budget, token.budget()));
    }
}

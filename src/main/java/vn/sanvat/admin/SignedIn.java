package vn.sanvat.admin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.AccountsProperties;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.signin.KnownDevices;
import vn.sanvat.accounts.signin.Sessions;

/** Who is signed in, from the first page on until the session ends. */
@Component
public class SignedIn {
    /** What those have who may manage the site. */
    static final String ADMINISTRATOR = "administrator";

    private static final String DEVICE = "sanvat_device";
    private static final int LONGEST_SECRET = 100; // characters
    private static final String STAMP = "stamp";
    private static final String SINCE = "since";
    private static final String CONFIRMED = "confirmed";
    private static final int BROWSER = 200; // characters that are kept of what a browser calls itself

    private final Accounts accounts;
    private final KnownDevices devices;
    private final AccountsProperties limits;
    private final CookieCsrfTokenRepository formTokens;
    private final Clock clock;

    SignedIn(
            Accounts accounts,
            KnownDevices devices,
            AccountsProperties limits,
            CookieCsrfTokenRepository formTokens,
            Clock clock) {
        this.accounts = accounts;
        this.devices = devices;
        this.limits = limits;
        this.formTokens = formTokens;
        this.clock = clock;
    }

    public static Optional<Actor> actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    /** Begins a session with an id of its own, so that nobody can have given the person one. */
    public void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(Sessions.ACCOUNT, account.id().value());
        session.setAttribute(STAMP, account.stamp());
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(CONFIRMED, clock.millis());
        session.setAttribute(Sessions.ADDRESS, request.getRemoteAddr());
        var browser = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        session.setAttribute(Sessions.BROWSER, browser.substring(0, Math.min(BROWSER, browser.length())));
        formTokens.saveToken(null, request, response);
        var device = ResponseCookie.from(DEVICE, devices.remember(account.id(), device(request)))
                .path("/admin")
                .maxAge(KnownDevices.KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, device.toString());
    }

    /** What a browser keeps from an earlier visit; empty where it has nothing. */
    public static String device(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie ->
                        cookie.getName().equals(DEVICE) && cookie.getValue().length() <= LONGEST_SECRET)
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    public void confirm(HttpServletRequest request) {
        request.getSession().setAttribute(CONFIRMED, clock.millis());
    }

    /** @throws ConfirmationNeeded where the password was not given for some minutes */
    public void requireConfirmed(HttpServletRequest request, String back) {
        var session = request.getSession(false);
        if (session == null || age(session, CONFIRMED).compareTo(limits.confirmationValid()) > 0) {
            throw new ConfirmationNeeded(back);
        }
    }

    Filter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return request.getServletPath().startsWith("/admin/assets/");
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                recognise(request);
                chain.doFilter(request, response);
            }
        };
    }

    private void recognise(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(Sessions.ACCOUNT) instanceof String id)) {
            return;
        }
        var account = accounts.find(new AccountId(id)).filter(each -> isOf(session, each));
        if (account.isEmpty()) {
            session.invalidate();
            return;
        }
        var actor = new Actor(account.get(), request.getRemoteAddr());
        var authorities = actor.account().isAdministrator()
                ? AuthorityUtils.createAuthorityList(ADMINISTRATOR)
                : AuthorityUtils.NO_AUTHORITIES;
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities));
        SecurityContextHolder.setContext(context);
    }

    private boolean isOf(HttpSession session, Account account) {
        return account.isActive()
                && account.stamp().equals(session.getAttribute(STAMP))
                && age(session, SINCE).compareTo(limits.longestSession()) <= 0;
    }

    private Duration age(HttpSession session, String moment) {
        return session.getAttribute(moment) instanceof Long at
                ? Duration.ofMillis(clock.millis() - at)
                : Duration.ofDays(Integer.MAX_VALUE);
    }
}

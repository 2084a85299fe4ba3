package vn.sanvat.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.signin.ChangePassword;
import vn.sanvat.accounts.signin.Passkeys;
import vn.sanvat.accounts.signin.Sessions;
import vn.sanvat.accounts.tokens.Tokens;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.GrantForms;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.SignedIn;
import vn.sanvat.problem.ProblemOccurred;

/** One's own account: roles, sessions, password. */
@Controller
class AccountPages {
    private static final String HERE = "/admin/account";
    private static final String PASSWORD = "/admin/account/password";
    private final Pages pages;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final ChangePassword changePassword;
    private final SignedIn signedIn;
    private final GrantForms grants;
    private final Tokens tokens;

    AccountPages(
            Pages pages,
            Sessions sessions,
            Passkeys passkeys,
            ChangePassword changePassword,
            SignedIn signedIn,
            GrantForms grants,
            Tokens tokens) {
        this.pages = pages;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.changePassword = changePassword;
        this.signedIn = signedIn;
        this.grants = grants;
        this.tokens = tokens;
    }

    /** A place where one is signed in, in words. */
    public record PlaceView(
            String key, String since, String last, String address, String name, String browser, boolean here) {}

    @GetMapping(HERE)
    ResponseEntity<String> account(Actor actor, HttpServletRequest request) {
        return pages.show("account", request, model(actor, request));
    }

    private Map<String, Object> model(Actor actor, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", actor.name());
        model.put("email", actor.account().email().value());
        model.put("grants", grants.views(actor.account(), AdminLanguage.of(request)));
        model.put("passkeys", passkeys.of(actor.id()).size());
        model.put("tokens", tokens.of(actor.id()).size());
        model.put("places", places(actor, request));
        return model;
    }

    private List<PlaceView> places(Actor actor, HttpServletRequest request) {
        return sessions.of(actor.id(), request.getSession().getId()).stream()
                .map(place -> new PlaceView(
                        place.key(),
                        pages.moment(place.since()),
                        pages.moment(place.last()),
                        place.address(),
                        BrowserName.of(place.browser(), AdminLanguage.of(request)),
                        place.browser(),
                        place.here()))
                .toList();
    }

    @PostMapping("/admin/account/sessions/end")
    ResponseEntity<String> end(Actor actor, @RequestParam String key) {
        sessions.end(actor, key);
        return pages.on(HERE);
    }

    @PostMapping("/admin/account/sessions/end-others")
    ResponseEntity<String> endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(actor, request.getSession().getId());
        return pages.on(HERE);
    }

    @GetMapping(PASSWORD)
    ResponseEntity<String> askPassword(HttpServletRequest request) {
        signedIn.requireConfirmed(request, PASSWORD);
        return pages.show("password", request, Map.of());
    }

    @PostMapping(PASSWORD)
    ResponseEntity<String> password(
            Actor actor, @RequestParam String password, HttpServletRequest request, HttpServletResponse response) {
        signedIn.requireConfirmed(request, PASSWORD);
        try {
            var account =
                    changePassword.change(actor, password, request.getSession().getId());
            signedIn.begin(account, request, response);
            return pages.on(HERE);
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "password", request, Map.of());
        }
    }
}

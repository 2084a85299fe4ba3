package vn.sanvat.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;
import vn.sanvat.accounts.tokens.RevokeToken;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.GrantForms;
import vn.sanvat.admin.LimitsView;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.Questions;
import vn.sanvat.admin.SignedIn;
import vn.sanvat.problem.ProblemOccurred;

/** One's own tokens, with which programs act in one's name. */
@Controller
class TokenPages {
    private static final String HERE = "/admin/account/tokens";
    private static final List<Integer> DAYS = List.of(7, 30, 90, 365); // that a token can live
    private static final int USUAL = 90;
    private final Pages pages;
    private final TokenViews views;
    private final MakeToken makeToken;
    private final RevokeToken revokeToken;
    private final SignedIn signedIn;
    private final GrantForms grants;
    private final Questions questions;

    TokenPages(
            Pages pages,
            TokenViews views,
            MakeToken makeToken,
            RevokeToken revokeToken,
            SignedIn signedIn,
            GrantForms grants,
            Questions questions) {
        this.pages = pages;
        this.views = views;
        this.makeToken = makeToken;
        this.revokeToken = revokeToken;
        this.signedIn = signedIn;
        this.grants = grants;
        this.questions = questions;
    }

    @GetMapping(HERE)
    ResponseEntity<String> own(Actor actor, HttpServletRequest request) {
        signedIn.requireConfirmed(request, HERE);
        return pages.show("tokens", request, model(actor, request));
    }

    /** Shows the secret this once: nothing keeps it. */
    @PostMapping(HERE)
    ResponseEntity<String> make(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "0") int budget,
            HttpServletRequest request) {
        signedIn.requireConfirmed(request, HERE);
        try {
            var made = makeToken.make(actor, name, grants.reach(request), Duration.ofDays(days), budget);
            return pages.show(
                    "token",
                    request,
                    Map.of(
                            "name", made.token().name(),
                            "secret", made.secret(),
                            "site", pages.base(request)));
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "tokens", request, model(actor, request));
        }
    }

    @PostMapping(HERE + "/revoke")
    ResponseEntity<String> revoke(Actor actor, @RequestParam String token, HttpServletRequest request) {
        signedIn.requireConfirmed(request, HERE);
        return questions.answered(() -> views.revoking(actor.id(), token, HERE), request, () -> {
            revokeToken.revoke(actor, actor.id(), token);
            return pages.on(HERE);
        });
    }

    private Map<String, Object> model(Actor actor, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("tokens", views.of(actor.id(), AdminLanguage.of(request)));
        model.put("name", Objects.requireNonNullElse(request.getParameter("name"), ""));
        model.put("scopes", Arrays.stream(Scope.values()).map(Scope::key).toList());
        var asked = request.getParameterValues("scopes");
        model.put("asked", asked == null ? List.of(Scope.READ_PUBLIC.key()) : List.of(asked));
        model.put("life", DAYS);
        var days = request.getParameter("days");
        model.put("budget", Objects.requireNonNullElse(request.getParameter("budget"), ""));
        model.put("days", days == null ? String.valueOf(USUAL) : days);
        model.put("types", grants.typeKeys());
        model.put("tags", grants.languageTags());
        model.put("chosen", LimitsView.typed("", request));
        model.put("regions", grants.choices(AdminLanguage.of(request)));
        return model;
    }
}

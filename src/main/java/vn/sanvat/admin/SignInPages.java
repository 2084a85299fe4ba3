package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.signin.SignIn;
import vn.sanvat.accounts.signin.TooManyTries;
import vn.sanvat.problem.ProblemOccurred;

/** In and out, and the password once more before something that matters. */
@Controller
class SignInPages {
    private final Pages pages;
    private final SignIn signIn;
    private final SignedIn signedIn;
    private final AuditLog audit;

    SignInPages(Pages pages, SignIn signIn, SignedIn signedIn, AuditLog audit) {
        this.pages = pages;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.audit = audit;
    }

    @GetMapping("/admin/sign-in")
    ResponseEntity<String> ask(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return SignedIn.actor().isPresent()
                ? pages.on(NextPage.of(next).path())
                : pages.show("sign-in", request, model("", next));
    }

    @PostMapping("/admin/sign-in")
    ResponseEntity<String> enter(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var account = signIn.withPassword(email, password, request.getRemoteAddr(), SignedIn.device(request));
            signedIn.begin(account, request, response);
            return pages.on(NextPage.of(next).path());
        } catch (ProblemOccurred e) {
            return again(e, "sign-in", request, model(email, next));
        }
    }

    /** Who is signed in here now, and the token for forms that were shown before: a page goes on after signing in anew. */
    @GetMapping(path = "/admin/here", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> here(CsrfToken token) {
        var actor = SignedIn.actor();
        return ResponseEntity.ok(Map.of(
                "account", actor.map(each -> each.id().value()).orElse(""),
                "name", actor.map(Actor::name).orElse(""),
                "token", token.getToken()));
    }

    @PostMapping("/admin/sign-out")
    ResponseEntity<String> leave(Actor actor, HttpServletRequest request) {
        audit.record(actor, "account.signed_out", "");
        signedIn.end(request);
        return pages.on("/admin/sign-in");
    }

    @GetMapping("/admin/confirm")
    ResponseEntity<String> askAgain(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        return pages.show("confirm", request, model("", next));
    }

    @PostMapping("/admin/confirm")
    ResponseEntity<String> confirm(
            Actor actor,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        try {
            signIn.confirm(actor, password, SignedIn.device(request));
            signedIn.confirm(request);
            return pages.on(NextPage.of(next).path());
        } catch (ProblemOccurred e) {
            return again(e, "confirm", request, model("", next));
        }
    }

    @PostMapping("/admin/language")
    ResponseEntity<String> language(
            @RequestParam String language, @RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        var cookie = ResponseCookie.from(AdminLanguage.COOKIE, language.equals("en") ? "en" : "vi")
                .path("/admin")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, NextPage.of(next).path())
                .build();
    }

    private ResponseEntity<String> again(
            ProblemOccurred occurred, String template, HttpServletRequest request, Map<String, Object> model) {
        var answer = pages.again(occurred.problem(), template, request, model);
        return occurred instanceof TooManyTries tries ? Refusals.later(answer, tries) : answer;
    }

    static Map<String, Object> model(String email, String next) {
        return Map.of("email", email, "next", NextPage.of(next).path());
    }
}

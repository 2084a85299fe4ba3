package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.signin.Passkeys;
import vn.sanvat.accounts.signin.Passkeys.Question;
import vn.sanvat.accounts.signin.SignIn;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Passkeys: signing in with one, confirming with one, and one's own. The script of the desk asks the device. */
@Controller
class PasskeyPages {
    static final String OWN = "/admin/account/passkeys";
    private static final Duration VALID = Duration.ofMinutes(5); // as long as browsers wait for a device
    private static final String CHALLENGE = "challenge";
    private static final String ASKED = "challenge.asked";

    private final Pages pages;
    private final Passkeys passkeys;
    private final SignIn signIn;
    private final SignedIn signedIn;
    private final Clock clock;
    private final Questions questions;

    PasskeyPages(Pages pages, Passkeys passkeys, SignIn signIn, SignedIn signedIn, Clock clock, Questions questions) {
        this.pages = pages;
        this.passkeys = passkeys;
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.clock = clock;
        this.questions = questions;
    }

    @PostMapping("/admin/passkey/challenge")
    ResponseEntity<String> ask(HttpServletRequest request) {
        return asked(signIn.askForPasskey(pages.base(request), request.getRemoteAddr()), request);
    }

    @PostMapping("/admin/passkey/sign-in")
    ResponseEntity<String> enter(
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var account =
                    signIn.withPasskey(pages.base(request), challenge(request), credential, request.getRemoteAddr());
            signedIn.begin(account, request, response);
            return pages.on(NextPage.of(next).path());
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "sign-in", request, SignInPages.model("", next));
        }
    }

    @PostMapping("/admin/confirm/passkey")
    ResponseEntity<String> confirm(
            Actor actor,
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        try {
            signIn.confirm(actor, pages.base(request), challenge(request), credential);
            signedIn.confirm(request);
            return pages.on(NextPage.of(next).path());
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "confirm", request, SignInPages.model("", next));
        }
    }

    @GetMapping(OWN)
    ResponseEntity<String> own(Actor actor, HttpServletRequest request) {
        signedIn.requireConfirmed(request, OWN);
        return pages.show("passkeys", request, model(actor));
    }

    @PostMapping(OWN + "/challenge")
    ResponseEntity<String> askForNew(Actor actor, HttpServletRequest request) {
        signedIn.requireConfirmed(request, OWN);
        return asked(passkeys.askForNew(actor, pages.base(request)), request);
    }

    @PostMapping(OWN)
    ResponseEntity<String> add(
            Actor actor,
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        signedIn.requireConfirmed(request, OWN);
        try {
            passkeys.add(actor, pages.base(request), challenge(request), credential, name);
            return pages.on(OWN);
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "passkeys", request, model(actor));
        }
    }

    @PostMapping(OWN + "/remove")
    ResponseEntity<String> remove(Actor actor, @RequestParam String key, HttpServletRequest request) {
        signedIn.requireConfirmed(request, OWN);
        return questions.answered(() -> removing(actor, key), request, () -> {
            passkeys.remove(actor, key);
            return pages.on(OWN);
        });
    }

    private Questions.Question removing(Actor actor, String id) {
        return passkeys.of(actor.id()).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .map(key -> new Questions.Question("remove_passkey", key.name(), OWN))
                .orElseThrow(() -> Problem.notFound("passkey.unknown").occurred());
    }

    /** A key in words. */
    public record KeyView(String id, String name, String added, String lastUsed) {}

    private Map<String, Object> model(Actor actor) {
        return Map.of(
                "keys",
                passkeys.of(actor.id()).stream()
                        .map(key -> new KeyView(
                                key.id(), key.name(), pages.moment(key.added()), pages.moment(key.lastUsed())))
                        .toList());
    }

    /** The challenge waits in the session; for somebody who is not signed in, that is over as soon as the question is. */
    private ResponseEntity<String> asked(Question question, HttpServletRequest request) {
        var session = request.getSession(true);
        if (SignedIn.actor().isEmpty()) {
            session.setMaxInactiveInterval((int) VALID.toSeconds());
        }
        session.setAttribute(CHALLENGE, question.challenge());
        session.setAttribute(ASKED, clock.millis());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(question.options());
    }

    /**
     * Takes the challenge out of the session, so that it is good for one answer.
     *
     * @throws ProblemOccurred 400 where nothing was asked, or too long ago
     */
    private String challenge(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(CHALLENGE) instanceof String challenge
                && session.getAttribute(ASKED) instanceof Long asked) {
            session.removeAttribute(CHALLENGE);
            if (clock.millis() - asked <= VALID.toMillis()) {
                return challenge;
            }
        }
        throw Problem.badRequest("passkey.too_late").occurred();
    }
}

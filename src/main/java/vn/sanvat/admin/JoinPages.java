package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.people.AcceptInvitation;
import vn.sanvat.accounts.people.SetUpSite;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Where one-time links lead. Looking uses nothing up; only sending the form does. */
@Controller
class JoinPages {
    private final Pages pages;
    private final SetUpSite setUp;
    private final AcceptInvitation invitations;
    private final SignedIn signedIn;

    JoinPages(Pages pages, SetUpSite setUp, AcceptInvitation invitations, SignedIn signedIn) {
        this.pages = pages;
        this.setUp = setUp;
        this.invitations = invitations;
        this.signedIn = signedIn;
    }

    @GetMapping("/admin/set-up/{secret}")
    ResponseEntity<String> first(@PathVariable String secret, HttpServletRequest request) {
        setUp.requireOpen(secret);
        return pages.show("set-up", request, Map.of("name", "", "email", ""));
    }

    @PostMapping("/admin/set-up/{secret}")
    ResponseEntity<String> setUp(
            @PathVariable String secret,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var account = setUp.setUp(secret, name, email, password, request.getRemoteAddr());
            signedIn.begin(account, request, response);
            return pages.on("/admin");
        } catch (ProblemOccurred e) {
            return again(e.problem(), "set-up", request, Map.of("name", name, "email", email));
        }
    }

    @GetMapping("/admin/invitation/{secret}")
    ResponseEntity<String> invited(@PathVariable String secret, HttpServletRequest request) {
        var account = invitations.invited(secret);
        return pages.show(
                "invitation",
                request,
                Map.of("name", account.name(), "email", account.email().value()));
    }

    @PostMapping("/admin/invitation/{secret}")
    ResponseEntity<String> accept(
            @PathVariable String secret,
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invited = invitations.invited(secret);
        try {
            var account = invitations.accept(secret, name, password, request.getRemoteAddr());
            signedIn.begin(account, request, response);
            return pages.on("/admin");
        } catch (ProblemOccurred e) {
            return again(
                    e.problem(),
                    "invitation",
                    request,
                    Map.of("name", name, "email", invited.email().value()));
        }
    }

    /** A link that works no more has no form to fill in again. */
    private ResponseEntity<String> again(
            Problem problem, String template, HttpServletRequest request, Map<String, Object> model) {
        return problem.status() == 404
                ? pages.refused(problem, request)
                : pages.again(problem, template, request, model);
    }
}

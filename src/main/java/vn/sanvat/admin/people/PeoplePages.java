package vn.sanvat.admin.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Account;
import vn.sanvat.accounts.AccountId;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.people.InvitePerson.Invited;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.GrantForms;
import vn.sanvat.admin.LimitsView;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.Questions;
import vn.sanvat.admin.SignedIn;
import vn.sanvat.admin.account.TokenViews;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** The people of the desk: who they are, what they may, who comes and who goes. */
@Controller
class PeoplePages {
    private static final String LIST = "/admin/people";
    private static final String INVITE = "/admin/people/invite";
    private final Pages pages;
    private final Accounts accounts;
    private final PersonActions actions;
    private final GrantForms grants;
    private final SignedIn signedIn;
    private final TokenViews tokens;
    private final Questions questions;

    PeoplePages(
            Pages pages,
            Accounts accounts,
            PersonActions actions,
            GrantForms grants,
            SignedIn signedIn,
            TokenViews tokens,
            Questions questions) {
        this.pages = pages;
        this.accounts = accounts;
        this.actions = actions;
        this.grants = grants;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.questions = questions;
    }

    /** A person in words. */
    public record PersonView(String id, String name, String email, String state, List<GrantForms.GrantView> grants) {}

    @GetMapping(LIST)
    ResponseEntity<String> list(HttpServletRequest request) {
        var people = new VietnameseOrder()
                .sorted(accounts.all(), Account::name).stream()
                        .map(account -> view(account, request))
                        .toList();
        return pages.show("people", request, Map.of("people", people));
    }

    @GetMapping(INVITE)
    ResponseEntity<String> askWhom(HttpServletRequest request) {
        signedIn.requireConfirmed(request, INVITE);
        return pages.show("invite", request, form(request, "", ""));
    }

    @PostMapping(INVITE)
    ResponseEntity<String> invite(
            Actor actor, @RequestParam String name, @RequestParam String email, HttpServletRequest request) {
        signedIn.requireConfirmed(request, INVITE);
        try {
            return link(actions.invite().invite(actor, name, email, grants.read(request)), request);
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "invite", request, form(request, name, email));
        }
    }

    @GetMapping("/admin/people/{id}")
    ResponseEntity<String> person(@PathVariable String id, HttpServletRequest request) {
        var account = accounts.require(id(id));
        signedIn.requireConfirmed(request, LIST + "/" + id);
        return pages.show("person", request, model(account, request));
    }

    @PostMapping("/admin/people/{id}/link")
    ResponseEntity<String> link(Actor actor, @PathVariable String id, HttpServletRequest request) {
        signedIn.requireConfirmed(request, LIST + "/" + id(id));
        return link(actions.invite().again(actor, id(id)), request);
    }

    @PostMapping("/admin/people/{id}/roles")
    ResponseEntity<String> give(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return change(id, request, person -> actions.change().give(actor, person, grants.read(request)));
    }

    @PostMapping("/admin/people/{id}/roles/take")
    ResponseEntity<String> take(
            Actor actor, @PathVariable String id, @RequestParam String grant, HttpServletRequest request) {
        return changeConfirmed(
                id,
                request,
                () -> taking(accounts.require(id(id)), grant, request),
                person -> actions.change().take(actor, person, grant));
    }

    @PostMapping("/admin/people/{id}/roles/limits")
    ResponseEntity<String> limit(
            Actor actor, @PathVariable String id, @RequestParam String grant, HttpServletRequest request) {
        return change(id, request, person -> {
            var role = accounts.require(person).grants().stream()
                    .filter(each -> each.id().equals(grant))
                    .map(Grant::role)
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("people.unknown").occurred());
            actions.change().limit(actor, person, grant, grants.limits(role, request));
        });
    }

    @PostMapping("/admin/people/{id}/deactivate")
    ResponseEntity<String> deactivate(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return change(id, request, person -> actions.change().deactivate(actor, person));
    }

    @PostMapping("/admin/people/{id}/reactivate")
    ResponseEntity<String> reactivate(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return change(id, request, person -> actions.change().reactivate(actor, person));
    }

    @PostMapping("/admin/people/{id}/tokens/revoke")
    ResponseEntity<String> revoke(
            Actor actor, @PathVariable String id, @RequestParam String token, HttpServletRequest request) {
        return changeConfirmed(
                id,
                request,
                () -> tokens.revoking(id(id), token, LIST + "/" + id),
                person -> actions.revokeToken().revoke(actor, person, token));
    }

    private interface Change {
        void on(AccountId person);
    }

    private ResponseEntity<String> changeConfirmed(
            String id, HttpServletRequest request, Supplier<Questions.Question> question, Change change) {
        signedIn.requireConfirmed(request, LIST + "/" + id(id));
        return questions.answered(question, request, () -> change(id, request, change));
    }

    private Questions.Question taking(Account account, String grant, HttpServletRequest request) {
        var taken = grants.views(account, AdminLanguage.of(request)).stream()
                .filter(each -> each.id().equals(grant))
                .toList();
        if (taken.isEmpty()) {
            throw Problem.notFound("people.unknown").occurred();
        }
        var back = LIST + "/" + account.id();
        return new Questions.Question("take_role", account.name(), back, Map.of("grants", taken));
    }

    private ResponseEntity<String> change(String id, HttpServletRequest request, Change change) {
        var person = id(id);
        signedIn.requireConfirmed(request, LIST + "/" + person);
        try {
            change.on(person);
            return pages.on(LIST + "/" + person);
        } catch (ProblemOccurred e) {
            return accounts.find(person)
                    .map(account -> pages.again(e.problem(), "person", request, model(account, request)))
                    .orElseGet(() -> pages.refused(e.problem(), request));
        }
    }

    /** Shows the link this once: nothing keeps it. By mail goes only what a setting vouches for. */
    private ResponseEntity<String> link(Invited invited, HttpServletRequest request) {
        var link = pages.base(request) + "/admin/invitation/" + invited.secret();
        var base = pages.baseForMail(request);
        var sent = base.filter(site -> actions.mail().send(invited.account(), link, site, AdminLanguage.of(request)))
                .isPresent();
        var person = view(invited.account(), request);
        var isWithheld = base.isEmpty() && actions.mail().isSetUp();
        return pages.show(
                "link", request, Map.of("person", person, "link", link, "sent", sent, "withheld", isWithheld));
    }

    private Map<String, Object> model(Account account, HttpServletRequest request) {
        var model = form(request, account.name(), account.email().value());
        var person = view(account, request);
        model.put("person", person);
        model.put("tokens", tokens.of(account.id(), AdminLanguage.of(request)));
        model.put("wrong", Objects.requireNonNullElse(request.getParameter("grant"), ""));
        model.put(
                "limits",
                person.grants().stream().map(grant -> limits(grant, request)).toList());
        return model;
    }

    private Map<String, Object> form(HttpServletRequest request, String name, String email) {
        Map<String, Object> model = new HashMap<>();
        model.put("name", name);
        model.put("email", email);
        model.put("role", request.getParameter("role") == null ? "editor" : request.getParameter("role"));
        model.put("types", grants.typeKeys());
        model.put("tags", grants.languageTags());
        // what was typed for a role that is there belongs to it, not to a new one
        var isNew = request.getParameter("grant") == null;
        model.put("chosen", isNew ? LimitsView.typed("", request) : LimitsView.NONE);
        model.put("regions", grants.choices(AdminLanguage.of(request)));
        return model;
    }

    /** As they are, or as they were typed where that was refused. */
    private static LimitsView limits(GrantForms.GrantView grant, HttpServletRequest request) {
        return grant.id().equals(request.getParameter("grant"))
                ? LimitsView.typed(grant.id(), request)
                : new LimitsView(grant.id(), grant.types(), grant.languages(), grant.regions());
    }

    private PersonView view(Account account, HttpServletRequest request) {
        return new PersonView(
                account.id().value(),
                account.name(),
                account.email().value(),
                account.state().key(),
                grants.views(account, AdminLanguage.of(request)));
    }

    private static AccountId id(String value) {
        if (!AccountId.isValid(value)) {
            throw Problem.notFound("people.unknown").occurred();
        }
        return new AccountId(value);
    }
}

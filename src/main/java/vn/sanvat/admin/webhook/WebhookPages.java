package vn.sanvat.admin.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.GrantForms;
import vn.sanvat.admin.LimitsView;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.Questions;
import vn.sanvat.admin.SignedIn;
import vn.sanvat.changes.webhook.ChangeWebhook;
import vn.sanvat.changes.webhook.EventKind;
import vn.sanvat.changes.webhook.MakeWebhook;
import vn.sanvat.changes.webhook.SendAgain;
import vn.sanvat.changes.webhook.TestWebhook;
import vn.sanvat.changes.webhook.Wanted;
import vn.sanvat.changes.webhook.Webhook;
import vn.sanvat.changes.webhook.Webhooks;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Programs that are told of what happens. */
@Controller
class WebhookPages {
    private static final String HERE = "/admin/webhooks";
    private static final String ONE = HERE + "/{id}";
    private final Pages pages;
    private final WebhookViews views;
    private final Webhooks webhooks;
    private final WebhookActions actions;
    private final Permissions permissions;
    private final SignedIn signedIn;
    private final GrantForms grants;
    private final Questions questions;

    WebhookPages(
            Pages pages,
            WebhookViews views,
            Webhooks webhooks,
            WebhookActions actions,
            Permissions permissions,
            SignedIn signedIn,
            GrantForms grants,
            Questions questions) {
        this.pages = pages;
        this.views = views;
        this.webhooks = webhooks;
        this.actions = actions;
        this.permissions = permissions;
        this.signedIn = signedIn;
        this.grants = grants;
        this.questions = questions;
    }

    /** What can be done with them. */
    @Component
    record WebhookActions(MakeWebhook make, ChangeWebhook change, SendAgain again, TestWebhook test) {}

    @GetMapping(HERE)
    ResponseEntity<String> all(Actor actor, HttpServletRequest request) {
        require(actor, request, HERE);
        return pages.show("webhooks", request, list(request));
    }

    /** Shows the secret this once. */
    @PostMapping(HERE)
    ResponseEntity<String> make(
            Actor actor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            HttpServletRequest request) {
        require(actor, request, HERE);
        try {
            return secret(actions.make().make(actor, name, url, wanted(request)), request);
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "webhooks", request, list(request));
        }
    }

    @GetMapping(ONE)
    ResponseEntity<String> one(Actor actor, @PathVariable String id, HttpServletRequest request) {
        require(actor, request, HERE);
        return pages.show("webhook", request, page(id, request, false));
    }

    @PostMapping(ONE)
    ResponseEntity<String> change(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String url,
            HttpServletRequest request) {
        require(actor, request, HERE);
        try {
            actions.change().change(actor, id, name, url, wanted(request));
            return to(id);
        } catch (ProblemOccurred e) {
            return pages.again(e.problem(), "webhook", request, page(id, request, true));
        }
    }

    @PostMapping(ONE + "/test")
    ResponseEntity<String> test(Actor actor, @PathVariable String id, HttpServletRequest request) {
        require(actor, request, HERE);
        actions.test().test(actor, id);
        return to(id);
    }

    @PostMapping(ONE + "/again")
    ResponseEntity<String> again(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String delivery,
            HttpServletRequest request) {
        require(actor, request, HERE);
        actions.again().send(actor, id, delivery);
        return to(id);
    }

    @PostMapping(ONE + "/on")
    ResponseEntity<String> start(Actor actor, @PathVariable String id, HttpServletRequest request) {
        require(actor, request, HERE);
        actions.change().activate(actor, id, true);
        return to(id);
    }

    @PostMapping(ONE + "/off")
    ResponseEntity<String> stop(Actor actor, @PathVariable String id, HttpServletRequest request) {
        require(actor, request, HERE);
        actions.change().activate(actor, id, false);
        return to(id);
    }

    @PostMapping(ONE + "/rotate")
    ResponseEntity<String> rotate(Actor actor, @PathVariable String id, HttpServletRequest request) {
        require(actor, request, HERE);
        return questions.answered(
                () -> question("rotate_webhook", id),
                request,
                () -> secret(actions.change().rotate(actor, id), request));
    }

    @PostMapping(ONE + "/remove")
    ResponseEntity<String> remove(Actor actor, @PathVariable String id, HttpServletRequest request) {
        require(actor, request, HERE);
        return questions.answered(() -> question("remove_webhook", id), request, () -> {
            actions.change().remove(actor, id);
            return pages.on(HERE);
        });
    }

    private Questions.Question question(String what, String id) {
        return new Questions.Question(what, webhook(id).name(), HERE + "/" + id);
    }

    private Webhook webhook(String id) {
        return webhooks.find(id)
                .orElseThrow(() -> Problem.notFound("webhook.unknown").occurred());
    }

    private void require(Actor actor, HttpServletRequest request, String back) {
        permissions.require(actor, SiteAction.MANAGE_WEBHOOKS);
        signedIn.requireConfirmed(request, back);
    }

    private ResponseEntity<String> to(String id) {
        return pages.on(HERE + "/" + id);
    }

    private ResponseEntity<String> secret(Webhook webhook, HttpServletRequest request) {
        return pages.show(
                "webhook-secret",
                request,
                Map.of(
                        "id", webhook.id(),
                        "name", webhook.name(),
                        "secret", webhook.secret().value()));
    }

    private Wanted wanted(HttpServletRequest request) {
        var limits = grants.reach(request);
        var kinds = values(request)
                .map(key -> EventKind.ofKey(key)
                        .orElseThrow(
                                () -> Problem.badRequest("request.malformed").occurred()))
                .collect(Collectors.toSet());
        return new Wanted(kinds, limits.regions(), limits.types(), limits.languages());
    }

    private static Stream<String> values(HttpServletRequest request) {
        return Stream.ofNullable(request.getParameterValues("kinds")).flatMap(Arrays::stream);
    }

    private Map<String, Object> list(HttpServletRequest request) {
        var model = form(request);
        var locale = AdminLanguage.of(request);
        model.put(
                "hooks",
                webhooks.all().stream().map(each -> views.view(each, locale)).toList());
        return model;
    }

    private Map<String, Object> page(String id, HttpServletRequest request, boolean isTyped) {
        var webhook = webhook(id);
        var view = views.view(webhook, AdminLanguage.of(request));
        var model = form(request);
        model.put("hook", view);
        model.put("deliveries", views.log(webhook));
        if (!isTyped) {
            model.put("name", view.name());
            model.put("url", view.url());
            model.put("asked", view.kinds());
            model.put("chosen", view.limits());
        }
        return model;
    }

    private Map<String, Object> form(HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        for (var field : List.of("name", "url")) {
            var typed = request.getParameter(field);
            model.put(field, typed == null ? "" : typed);
        }
        model.put("kinds", Arrays.stream(EventKind.values()).map(EventKind::key).toList());
        model.put("asked", values(request).toList());
        model.put("types", grants.typeKeys());
        model.put("tags", grants.languageTags());
        model.put("chosen", LimitsView.typed("", request));
        model.put("regions", grants.choices(AdminLanguage.of(request)));
        return model;
    }
}

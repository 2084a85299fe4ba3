package vn.sanvat.changes.webhook;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditLog;
import vn.sanvat.accounts.Permissions;
import vn.sanvat.accounts.SiteAction;
import vn.sanvat.changes.sending.Targets;
import vn.sanvat.problem.Problem;

/** Has a program told of what happens from now on. */
@Component
public class MakeWebhook {
    static final int LONGEST_NAME = 50; // characters
    private static final int MOST = 50;
    private final Webhooks webhooks;
    private final Targets targets;
    private final Permissions permissions;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeWebhook(Webhooks webhooks, Targets targets, Permissions permissions, AuditLog audit, Clock clock) {
        this.webhooks = webhooks;
        this.targets = targets;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where something typed will not do, 409 where there are too many */
    @Transactional
    public Webhook make(Actor actor, String name, String url, Wanted wanted) {
        permissions.require(actor, SiteAction.MANAGE_WEBHOOKS);
        if (webhooks.all().size() >= MOST) {
            throw Problem.conflict("webhook.too_many", MOST).occurred();
        }
        var webhook = new Webhook(
                UUID.randomUUID().toString(),
                name(name),
                targets.read(url).toString(),
                WebhookSecret.random(random),
                null,
                Instant.EPOCH,
                some(wanted),
                clock.instant(),
                true,
                null,
                false);
        webhooks.add(webhook);
        audit.record(actor, "webhook.made", webhook.name() + " " + webhook.url());
        return webhook;
    }

    static Wanted some(Wanted wanted) {
        if (wanted.kinds().isEmpty()) {
            throw Problem.badRequest("webhook.no_kind").occurred();
        }
        return wanted;
    }

    static String name(String typed) {
        var name = typed.length() > 4 * LONGEST_NAME
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Problem.badRequest("webhook.name", LONGEST_NAME).occurred();
        }
        return name;
    }
}

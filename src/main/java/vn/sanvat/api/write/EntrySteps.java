package vn.sanvat.api.write;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.problem.Problem;

/** All that programs do with entries, by name, whichever way it is asked for. */
@Component
public class EntrySteps {
    static final String CONFIRMED = "confirmed";
    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> COMMENT = Set.of("comment");
    private final WriteActions actions;
    private final DraftSteps drafts;
    private final Map<String, EntryStep> steps;

    EntrySteps(WriteActions actions, DraftSteps drafts) {
        this.actions = actions;
        this.drafts = drafts;
        this.steps = Map.ofEntries(
                entry("save", new EntryStep(DraftSteps.WORDS, DraftSteps.FLAGS, true, drafts::save)),
                entry("discard", plain((actor, asked) -> drafts.discard(actor, asked.file()))),
                entry(
                        "take_back",
                        plain((actor, asked) -> left(asked, actions.takeBack().takeBack(actor, asked.file())))),
                entry(
                        "submit",
                        commented((actor, asked) ->
                                left(asked, actions.submit().submit(actor, asked.file(), comment(asked))))),
                entry(
                        "send_back",
                        commented((actor, asked) ->
                                left(asked, actions.sendBack().sendBack(actor, asked.file(), comment(asked))))),
                entry(
                        "approve",
                        plain((actor, asked) ->
                                left(asked, actions.approve().approve(actor, asked.file(), asked.seen())))),
                entry(
                        "publish",
                        plain((actor, asked) ->
                                left(asked, actions.publish().publish(actor, asked.file(), asked.seen(), Map.of())))),
                entry("schedule", new EntryStep(Set.of("publish_at", "unpublish_at"), NOTHING, true, this::schedule)),
                entry(
                        "unpublish",
                        confirmed((actor, asked) ->
                                left(asked, actions.unpublish().unpublish(actor, asked.file(), asked.is(CONFIRMED))))),
                entry(
                        "archive",
                        confirmed((actor, asked) ->
                                left(asked, actions.archive().archive(actor, asked.file(), asked.is(CONFIRMED))))),
                entry(
                        "delete",
                        confirmed((actor, asked) ->
                                left(asked, actions.delete().delete(actor, asked.file(), asked.is(CONFIRMED))))),
                entry(
                        "restore",
                        plain((actor, asked) -> left(asked, actions.restore().restore(actor, asked.file())))),
                entry("rename", new EntryStep(Set.of("slug"), NOTHING, true, this::rename)),
                // what there is of the language already stays as it is, so it starts from no version
                entry("translate", new EntryStep(Set.of("language"), NOTHING, false, this::translate)));
    }

    private static EntryStep plain(EntryStep.Act act) {
        return new EntryStep(NOTHING, NOTHING, true, act);
    }

    private static EntryStep commented(EntryStep.Act act) {
        return new EntryStep(COMMENT, NOTHING, true, act);
    }

    private static EntryStep confirmed(EntryStep.Act act) {
        return new EntryStep(NOTHING, Set.of(CONFIRMED), true, act);
    }

    public Set<String> names() {
        return steps.keySet();
    }

    public Optional<EntryStep> find(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** Begins an entry: the one step that is not with one that is there. */
    public Done create(Actor actor, EntryType type, ObjectNode body) {
        return drafts.create(actor, type, body);
    }

    /** It is where it was. */
    private static Done left(EntryStep.Asked asked, String commit) {
        return Done.of(asked.file(), commit);
    }

    private static String comment(EntryStep.Asked asked) {
        return JsonBody.text(asked.body(), "comment");
    }

    private Done schedule(Actor actor, EntryStep.Asked asked) {
        var publish = moment(asked.body(), "publish_at");
        var unpublish = moment(asked.body(), "unpublish_at");
        return left(asked, actions.schedule().schedule(actor, asked.file(), publish, unpublish));
    }

    /** With its zone: a program may be anywhere. */
    private static @Nullable Instant moment(ObjectNode body, String name) {
        var given = JsonBody.text(body, name);
        try {
            return given.isEmpty() ? null : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badRequest("write.moment", name, Problem.shown(given)).occurred();
        }
    }

    private Done rename(Actor actor, EntryStep.Asked asked) {
        var id = actions.rename().rename(actor, asked.file().id(), JsonBody.text(asked.body(), "slug"));
        return Done.of(EntryFile.source(id), "");
    }

    private Done translate(Actor actor, EntryStep.Asked asked) {
        var language = JsonBody.text(asked.body(), "language");
        return Done.begun(actions.translate().translate(actor, asked.file().id(), language));
    }
}

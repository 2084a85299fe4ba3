package vn.sanvat.api.bulk;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Terms;
import vn.sanvat.api.write.Done;
import vn.sanvat.api.write.EntryStep;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.editing.ChangeMessage;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** The items of one request, one after the other. */
final class BulkRun {
    private static final Logger log = LoggerFactory.getLogger(BulkRun.class);
    private final BulkParts parts;
    private final Actor actor;
    private final List<Outcome> outcomes = new ArrayList<>();
    /** The versions that earlier items came to. */
    private final Map<EntryFile, String> versions = new HashMap<>();

    private final Set<EntryId> begun = new HashSet<>();

    BulkRun(BulkParts parts, Actor actor) {
        this.parts = parts;
        this.actor = actor;
    }

    /** How one item is done. */
    interface Way {
        Done done(Item item, int number);
    }

    List<Outcome> all(JsonNode items, Way way) {
        for (var i = 0; i < items.size(); i++) {
            var number = i;
            outcomes.add(outcome(number, () -> way.done(Item.of(items.get(number), number), number)));
        }
        return List.copyOf(outcomes);
    }

    private Outcome outcome(int number, Supplier<Done> work) {
        try {
            var done = work.get();
            var shown = parts.shown(done);
            var version = String.valueOf(shown.getOrDefault("version", ""));
            versions.put(done.file(), version);
            if (done.status() == 201 && done.file().isSource()) {
                begun.add(done.file().id());
            }
            return new Outcome.Did(done, version, shown);
        } catch (ProblemOccurred e) {
            return new Outcome.Not(parts.refused().with(e));
        } catch (RuntimeException e) {
            // the others are told all the same what came of them
            log.error("item {} of a request failed", number, e);
            return new Outcome.Not(new Problem("server.fault", 500, List.of()).occurred());
        }
    }

    /** @param name what the history calls it; empty where it does not */
    Done done(Item item, int number, String name) {
        if (item.creates()) {
            var body = item.body(Set.of("fields", "body"));
            return parts.steps()
                    .create(
                            actor.on(terms("", name)),
                            item.type(parts.content().current().schema()),
                            body);
        }
        var step = item.step(parts.steps());
        var file = file(item, number);
        var version = version(item, step, file);
        var asked = new EntryStep.Asked(file, version, item::is, item.body(step.members()));
        return step.act().by(actor.on(terms(version, name)), asked);
    }

    private Terms terms(String version, String name) {
        return new Terms(version, name, false, begun);
    }

    private EntryFile file(Item item, int number) {
        var site = parts.content().current().site();
        var of = item.of(number);
        if (of.isEmpty()) {
            return item.file(parts.content().current().schema(), site.source(), site.languages());
        }
        var before = outcomes.get(of.get()).did();
        if (before == null) {
            throw new Problem("bulk.depends", 424, List.of(of.get())).occurred();
        }
        return item.inLanguage(before.done().file(), site.source(), site.languages());
    }

    /**
     * What became of an item that is in a commit.
     *
     * @param said what the commit says, from where the items before have read it
     */
    Done found(Item item, int number, Deque<ChangeMessage> said, String commit) {
        if (item.creates()) {
            return Done.found(said.remove(), commit);
        }
        var file = file(item, number);
        var next = said.peek();
        if (next != null && next.entry().equals(file.id()) && next.isCalled(item.action())) {
            return Done.found(said.remove(), commit);
        }
        // there was nothing to do
        return Done.of(file, commit);
    }

    /** What an earlier item came to has been seen by whoever asks for both. */
    private String version(Item item, EntryStep step, EntryFile file) {
        if (!step.needsVersion()) {
            return "";
        }
        return Stream.of(item.version(), versions.getOrDefault(file, ""))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Problem("bulk.version", 428, List.of()).occurred());
    }
}

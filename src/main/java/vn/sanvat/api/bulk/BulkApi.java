package vn.sanvat.api.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.tokens.Requests.Known;
import vn.sanvat.api.TokenFilter;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.api.request.OnlyOnce;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.api.write.Done;
import vn.sanvat.content.revision.Revision;
import vn.sanvat.editing.ChangeMessage;
import vn.sanvat.editing.Together;
import vn.sanvat.problem.Problem;

/**
 * Many things done by one request, in their order, each by the action of the desk. Each is a commit of its own, and what is
 * refused keeps no other from being done; with {@code atomic} all are one commit, or none.
 */
@RestController
class BulkApi {
    private static final String ATOMIC = "atomic";
    private final BulkProperties properties;
    private final BulkParts parts;
    private final Together together;
    private final OnlyOnce once;
    private final BulkAnswer answers;

    BulkApi(BulkProperties properties, BulkParts parts, Together together, OnlyOnce once, BulkAnswer answers) {
        this.properties = properties;
        this.parts = parts;
        this.together = together;
        this.once = once;
        this.answers = answers;
    }

    private record Asked(HttpServletRequest http, Actor actor, boolean isAtomic, boolean isTrial) {
        String name() {
            return actor.terms().request();
        }
    }

    @PostMapping("/api/v1/bulk")
    ResponseEntity<byte[]> bulk(HttpServletRequest request) throws IOException {
        WriteTerms.requireToken(request, ATOMIC);
        var isAtomic = WriteTerms.isTrue(request, ATOMIC);
        var bytes = JsonBody.bytes(request, properties.size());
        var actor = TokenFilter.actor();
        var asked = new Asked(
                request, actor.on(WriteTerms.terms(request, "", actor.id())), isAtomic, WriteTerms.isTrial(request));
        return once.answer(request, bytes, asked.actor(), isLeftOver -> {
            var items = items(request, bytes);
            if (asked.isAtomic() || asked.isTrial()) {
                return asOne(asked, items, isLeftOver);
            }
            return each(asked, items, isLeftOver ? known() : Map.of());
        });
    }

    private JsonNode items(HttpServletRequest request, byte[] bytes) {
        var items = JsonBody.read(request, bytes, Set.of("items")).get("items");
        if (items == null || !items.isArray()) {
            throw Problem.badRequest("write.kind.list", "items").occurred();
        }
        if (items.isEmpty() || items.size() > properties.items()) {
            throw Problem.badRequest("bulk.items", properties.items(), items.size())
                    .occurred();
        }
        return items;
    }

    /** Each a commit of its own, with a name of its own: a run of the site that ends in between leaves those that are done. */
    private Known.Answered each(Asked asked, JsonNode items, Map<String, Done> known) {
        var run = new BulkRun(parts, asked.actor());
        var outcomes = run.all(items, (item, number) -> {
            var name = asked.name().isEmpty() ? "" : DigestUtils.sha256Hex(asked.name() + "\n" + number);
            var done = known.get(name);
            return done == null ? run.done(item, number, name) : done;
        });
        return answers.of(outcomes, asked.http(), "", false);
    }

    /** What was done of late, by the names that requests gave it. */
    private Map<String, Done> known() {
        Map<String, Done> known = new HashMap<>();
        parts.workspace()
                .latest(WriteTerms.LOOKED_AT)
                .forEach(revision -> ChangeMessage.read(revision.message()).stream()
                        .findFirst()
                        .ifPresent(message -> known.put(
                                ChangeMessage.request(revision.message()), Done.found(message, revision.id()))));
        return known;
    }

    /** One commit, or none; or only what would come of it. */
    private Known.Answered asOne(Asked asked, JsonNode items, boolean isLeftOver) {
        if (isLeftOver) {
            var commit = WriteTerms.commit(parts.workspace(), asked.name());
            if (commit.isPresent()) {
                return found(asked, items, commit.get());
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        Runnable work = () -> {
            outcomes.clear();
            var run = new BulkRun(parts, asked.actor());
            outcomes.addAll(run.all(items, (item, number) -> together.step(() -> run.done(item, number, ""))));
            if (asked.isAtomic()) {
                answers.requireAll(outcomes, asked.http());
            }
        };
        if (asked.isTrial()) {
            together.attempt(work);
            return answers.of(outcomes, asked.http(), "", true);
        }
        return answers.of(outcomes, asked.http(), together.write(asked.actor(), work), false);
    }

    /** A commit of an earlier run of the site whose answer nobody knows. */
    private Known.Answered found(Asked asked, JsonNode items, Revision commit) {
        var said = new ArrayDeque<>(ChangeMessage.read(commit.message()));
        var run = new BulkRun(parts, asked.actor());
        var outcomes = run.all(items, (item, number) -> run.found(item, number, said, commit.id()));
        return answers.of(outcomes, asked.http(), commit.id(), false);
    }
}

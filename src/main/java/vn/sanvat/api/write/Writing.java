package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.tokens.Requests.Known;
import vn.sanvat.api.TokenFilter;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.api.request.OnlyOnce;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.ChangeMessage;
import vn.sanvat.editing.TriedOnly;
import vn.sanvat.problem.ProblemOccurred;

/**
 * Does what a program asks for, once, and answers with the entry as it stands then. A request with a name that comes again
 * gets the answer of the first; where the site ended before there was one, the history says whether it was done.
 */
@Component
public class Writing {
    private final Workspace workspace;
    private final OnlyOnce once;
    private final EntrySteps steps;
    private final DraftJson drafts;
    private final Refused refused;
    private final JsonMapper json;

    Writing(Workspace workspace, OnlyOnce once, EntrySteps steps, DraftJson drafts, Refused refused, JsonMapper json) {
        this.workspace = workspace;
        this.once = once;
        this.steps = steps;
        this.drafts = drafts;
        this.refused = refused;
        this.json = json;
    }

    /** What is to be done, by an action of the desk. */
    public interface Change {
        Done by(Actor actor);
    }

    /** Does a step with the entry of a request; what it does not take is refused, and 428 where it says no version. */
    ResponseEntity<byte[]> perform(String name, EntryRequest request) throws IOException {
        var step = steps.find(name).orElseThrow();
        var http = request.http();
        var version = step.needsVersion() ? request.version() : "";
        var bytes = JsonBody.bytes(http);
        return perform(http, bytes, version, actor -> {
            var body = JsonBody.read(http, bytes, step.members());
            return step.act().by(actor, new EntryStep.Asked(request.file(), version, request::isTrue, body));
        });
    }

    /** @param version that the request starts from; empty where it changes nothing that is there */
    public ResponseEntity<byte[]> perform(HttpServletRequest request, byte[] body, String version, Change change) {
        var anyTerms = TokenFilter.actor();
        var actor = anyTerms.on(WriteTerms.terms(request, version, anyTerms.id()));
        return once.answer(request, body, actor, isLeftOver -> {
            var done = isLeftOver ? done(actor.terms().request()) : Optional.<Done>empty();
            return answer(actor, done.<Change>map(each -> by -> each).orElse(change));
        });
    }

    /** What a request did whose answer nobody knows. */
    private Optional<Done> done(String name) {
        return WriteTerms.commit(workspace, name)
                .flatMap(revision -> ChangeMessage.read(revision.message()).stream()
                        .findFirst()
                        .map(message -> Done.found(message, revision.id())));
    }

    private Known.Answered answer(Actor actor, Change change) {
        try {
            var done = change.by(actor);
            var changeSet = done.commit().isEmpty()
                    ? workspace.changeSet()
                    : workspace.at(done.commit()).orElseGet(workspace::changeSet);
            return answer(done, changeSet, false);
        } catch (TriedOnly tried) {
            return answer(Done.of(tried.file(), ""), tried.changeSet(), true);
        } catch (ProblemOccurred e) {
            throw refused.with(e);
        }
    }

    private Known.Answered answer(Done done, ChangeSet changeSet, boolean isTrial) {
        Map<String, Object> body = new LinkedHashMap<>();
        var file = done.file();
        drafts.of(changeSet, file).ifPresentOrElse(body::putAll, () -> {
            body.put("type", file.id().type().key());
            body.put("slug", file.id().slug().value());
        });
        body.putAll(done.more());
        if (isTrial) {
            body.remove("version");
            body.put("dry_run", true);
        } else if (!done.commit().isEmpty()) {
            body.put("commit", done.commit());
        }
        var location = done.status() == 201 ? DraftJson.address(file) : "";
        return new Known.Answered(
                done.status(),
                location,
                String.valueOf(body.getOrDefault("version", "")),
                json.writeValueAsString(body));
    }
}

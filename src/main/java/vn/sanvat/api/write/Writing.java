package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.tokens.Requests;
import vn.sanvat.accounts.tokens.Requests.Known;
import vn.sanvat.api.TokenFilter;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.ChangeMessage;
import vn.sanvat.editing.TriedOnly;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/**
 * Does what a program asks for, once, and answers with the entry as it stands then. A request with a name that comes again
 * gets the answer of the first; where the site ended before there was one, the history says whether it was done.
 */
@Component
class Writing {
    private static final Logger log = LoggerFactory.getLogger(Writing.class);
    private static final int LOOKED_AT = 1_000; // newest commits, for a request that a run of the site left over
    private final Workspace workspace;
    private final Requests requests;
    private final DraftJson drafts;
    private final Refused refused;
    private final JsonMapper json;

    Writing(Workspace workspace, Requests requests, DraftJson drafts, Refused refused, JsonMapper json) {
        this.workspace = workspace;
        this.requests = requests;
        this.drafts = drafts;
        this.refused = refused;
        this.json = json;
    }

    /**
     * What came of a change.
     *
     * @param file the entry under the name that it has then
     * @param commit after which it is shown; empty for the newest
     * @param more further members of the answer
     */
    record Done(int status, EntryFile file, String commit, Map<String, Object> more) {
        static Done of(EntryFile file, String commit) {
            return new Done(200, file, commit, Map.of());
        }

        static Done begun(EntryFile file) {
            return new Done(201, file, "", Map.of());
        }
    }

    /** What is to be done, by an action of the desk. */
    interface Change {
        Done by(Actor actor);
    }

    /** @param version that the request starts from; empty where it changes nothing that is there */
    ResponseEntity<byte[]> perform(HttpServletRequest request, byte[] body, String version, Change change) {
        var anyTerms = TokenFilter.actor();
        var terms = WriteTerms.terms(request, version, anyTerms.id());
        var actor = anyTerms.on(terms);
        if (terms.request().isEmpty()) {
            return sent(answer(actor, change), false);
        }
        var known = requests.begin(terms.request(), actor.id(), WriteTerms.fingerprint(request, body));
        if (known instanceof Known.Answered answered) {
            return sent(answered, true);
        }
        if (known instanceof Known.Another) {
            throw new Problem("request.key_used", 422, List.of()).occurred();
        }
        if (known instanceof Known.Running) {
            throw Problem.conflict("request.running", Requests.PATIENCE.toSeconds())
                    .occurred();
        }
        var done = known instanceof Known.LeftOver ? done(terms.request()) : Optional.<Done>empty();
        return sent(kept(actor, done.<Change>map(each -> by -> each).orElse(change)), done.isPresent());
    }

    private Known.Answered kept(Actor actor, Change change) {
        Known.Answered answer;
        try {
            answer = answer(actor, change);
        } catch (RuntimeException e) {
            requests.forget(actor.terms().request());
            throw e;
        }
        try {
            requests.answered(actor.terms().request(), answer);
        } catch (DataAccessException e) {
            // it is done: if it is asked for again, the history says so
            log.warn("the answer to a request could not be kept: {}", e.getMessage());
        }
        return answer;
    }

    /** What a request did whose answer nobody knows. */
    private Optional<Done> done(String name) {
        return workspace.latest(LOOKED_AT).stream()
                .filter(revision -> ChangeMessage.request(revision.message()).equals(name))
                .findFirst()
                .flatMap(revision ->
                        ChangeMessage.read(revision.message()).map(message -> Done.of(message.file(), revision.id())));
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
        var location = done.status() == 201 ? draft(file) : "";
        return new Known.Answered(
                done.status(),
                location,
                String.valueOf(body.getOrDefault("version", "")),
                json.writeValueAsString(body));
    }

    /** Where the draft of a file is read and written. */
    private static String draft(EntryFile file) {
        return "/api/v1/" + file.id().type().folder() + "/" + file.id().slug() + "/draft"
                + (file.isSource() ? "" : "?lang=" + file.language());
    }

    private static ResponseEntity<byte[]> sent(Known.Answered answer, boolean isAgain) {
        var response = ResponseEntity.status(answer.status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON);
        if (!answer.location().isEmpty()) {
            response.header("Location", answer.location());
        }
        if (!answer.version().isEmpty()) {
            response.eTag(answer.version());
        }
        if (isAgain) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}

package vn.sanvat.api.write;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.api.write.EntryRequest.Takes;
import vn.sanvat.api.write.Writing.Done;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.problem.Problem;

/** What is done with an entry besides writing in it: one address for each action of the desk. */
@RestController
class EntryActionApi {
    private static final String ENTRY = "/api/v1/{type:[a-z]+}/{slug}";
    private static final Set<String> COMMENT = Set.of("comment");
    private static final Set<String> NOTHING = Set.of();
    private static final String CONFIRMED = "confirmed";

    private final WriteActions actions;
    private final Writing writing;

    EntryActionApi(WriteActions actions, Writing writing) {
        this.actions = actions;
        this.writing = writing;
    }

    /** What is done, with the members of the body. */
    private interface Step<T> {
        T by(Actor actor, ObjectNode body);
    }

    /** Starts from a version and leaves the entry where it is, with a commit. */
    private ResponseEntity<byte[]> perform(EntryRequest request, Set<String> members, Step<String> step)
            throws IOException {
        return perform(
                request, request.version(), members, (actor, body) -> Done.of(request.file(), step.by(actor, body)));
    }

    private ResponseEntity<byte[]> perform(EntryRequest request, String version, Set<String> members, Step<Done> step)
            throws IOException {
        var http = request.http();
        var bytes = JsonBody.bytes(http);
        return writing.perform(http, bytes, version, actor -> step.by(actor, JsonBody.read(http, bytes, members)));
    }

    @PostMapping(ENTRY + "/submit")
    ResponseEntity<byte[]> submit(EntryRequest request) throws IOException {
        return perform(
                request, COMMENT, (actor, body) -> actions.submit().submit(actor, request.file(), comment(body)));
    }

    @PostMapping(ENTRY + "/send-back")
    ResponseEntity<byte[]> sendBack(EntryRequest request) throws IOException {
        return perform(
                request, COMMENT, (actor, body) -> actions.sendBack().sendBack(actor, request.file(), comment(body)));
    }

    private static String comment(ObjectNode body) {
        return JsonBody.text(body, "comment");
    }

    @PostMapping(ENTRY + "/approve")
    ResponseEntity<byte[]> approve(EntryRequest request) throws IOException {
        return perform(
                request, NOTHING, (actor, body) -> actions.approve().approve(actor, request.file(), request.seen()));
    }

    @PostMapping(ENTRY + "/publish")
    ResponseEntity<byte[]> publish(EntryRequest request) throws IOException {
        return perform(
                request,
                NOTHING,
                (actor, body) -> actions.publish().publish(actor, request.file(), request.seen(), Map.of()));
    }

    @PostMapping(ENTRY + "/schedule")
    ResponseEntity<byte[]> schedule(EntryRequest request) throws IOException {
        return perform(
                request,
                Set.of("publish_at", "unpublish_at"),
                (actor, body) -> actions.schedule()
                        .schedule(actor, request.file(), moment(body, "publish_at"), moment(body, "unpublish_at")));
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

    @PostMapping(ENTRY + "/unpublish")
    ResponseEntity<byte[]> unpublish(@Takes(CONFIRMED) EntryRequest request) throws IOException {
        return perform(
                request,
                NOTHING,
                (actor, body) -> actions.unpublish().unpublish(actor, request.file(), request.isTrue(CONFIRMED)));
    }

    @PostMapping(ENTRY + "/archive")
    ResponseEntity<byte[]> archive(@Takes(CONFIRMED) EntryRequest request) throws IOException {
        return perform(
                request,
                NOTHING,
                (actor, body) -> actions.archive().archive(actor, request.file(), request.isTrue(CONFIRMED)));
    }

    @DeleteMapping(ENTRY)
    ResponseEntity<byte[]> delete(@Takes(CONFIRMED) EntryRequest request) throws IOException {
        return perform(
                request,
                NOTHING,
                (actor, body) -> actions.delete().delete(actor, request.file(), request.isTrue(CONFIRMED)));
    }

    @PostMapping(ENTRY + "/restore")
    ResponseEntity<byte[]> restore(EntryRequest request) throws IOException {
        return perform(request, NOTHING, (actor, body) -> actions.restore().restore(actor, request.file()));
    }

    @PostMapping(ENTRY + "/take-back")
    ResponseEntity<byte[]> takeBack(EntryRequest request) throws IOException {
        return perform(request, NOTHING, (actor, body) -> actions.takeBack().takeBack(actor, request.file()));
    }

    @PostMapping(ENTRY + "/rename")
    ResponseEntity<byte[]> rename(EntryRequest request) throws IOException {
        return perform(request, request.version(), Set.of("slug"), (actor, body) -> {
            var id = actions.rename().rename(actor, request.file().id(), JsonBody.text(body, "slug"));
            return Done.of(EntryFile.source(id), "");
        });
    }

    /** What there is of the language already stays as it is, so it starts from no version. */
    @PostMapping(ENTRY + "/translate")
    ResponseEntity<byte[]> translate(EntryRequest request) throws IOException {
        return perform(request, "", Set.of("language"), (actor, body) -> {
            var language = JsonBody.text(body, "language");
            return Done.begun(
                    actions.translate().translate(actor, request.file().id(), language));
        });
    }
}

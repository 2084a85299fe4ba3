package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.api.write.Writing.Done;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.problem.Problem;

/** What is done with an entry besides writing in it: one address for each action of the desk. */
@RestController
class EntryActionApi {
    private static final String ENTRY = "/api/v1/{type:[a-z]+}/{slug}";
    private static final Set<String> COMMENT = Set.of("comment");
    private static final Set<String> NOTHING = Set.of();
    private final EntryAddress addresses;
    private final WriteActions actions;
    private final Writing writing;

    EntryActionApi(EntryAddress addresses, WriteActions actions, Writing writing) {
        this.addresses = addresses;
        this.actions = actions;
        this.writing = writing;
    }

    private interface Step {
        Done by(Actor actor, ObjectNode body);
    }

    /** Starts from a version, and reads a body with these members. */
    private ResponseEntity<byte[]> perform(HttpServletRequest request, Set<String> members, Step step)
            throws IOException {
        return perform(request, WriteTerms.version(request), members, step);
    }

    private ResponseEntity<byte[]> perform(HttpServletRequest request, String version, Set<String> members, Step step)
            throws IOException {
        var bytes = JsonBody.bytes(request);
        return writing.perform(
                request, bytes, version, actor -> step.by(actor, JsonBody.read(request, bytes, members)));
    }

    @PostMapping(ENTRY + "/submit")
    ResponseEntity<byte[]> submit(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(
                request,
                COMMENT,
                (actor, body) -> Done.of(file, actions.submit().submit(actor, file, JsonBody.text(body, "comment"))));
    }

    @PostMapping(ENTRY + "/send-back")
    ResponseEntity<byte[]> sendBack(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(
                request,
                COMMENT,
                (actor, body) ->
                        Done.of(file, actions.sendBack().sendBack(actor, file, JsonBody.text(body, "comment"))));
    }

    @PostMapping(ENTRY + "/approve")
    ResponseEntity<byte[]> approve(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(
                request,
                NOTHING,
                (actor, body) -> Done.of(file, actions.approve().approve(actor, file, seen(request))));
    }

    @PostMapping(ENTRY + "/publish")
    ResponseEntity<byte[]> publish(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(
                request,
                NOTHING,
                (actor, body) -> Done.of(file, actions.publish().publish(actor, file, seen(request), Map.of())));
    }

    /** The text that the program has seen. */
    private static String seen(HttpServletRequest request) {
        return WriteTerms.state(WriteTerms.version(request));
    }

    @PostMapping(ENTRY + "/schedule")
    ResponseEntity<byte[]> schedule(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(
                request,
                Set.of("publish_at", "unpublish_at"),
                (actor, body) -> Done.of(
                        file,
                        actions.schedule()
                                .schedule(actor, file, moment(body, "publish_at"), moment(body, "unpublish_at"))));
    }

    /** With its zone: a program may be anywhere. */
    private static @Nullable Instant moment(ObjectNode body, String name) {
        var given = JsonBody.text(body, name);
        try {
            return given.isEmpty() ? null : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            throw Problem.badRequest("write.moment", name, Problem.shown(given))
                    .occurred();
        }
    }

    @PostMapping(ENTRY + "/unpublish")
    ResponseEntity<byte[]> unpublish(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request, "confirmed");
        return perform(
                request,
                NOTHING,
                (actor, body) -> Done.of(file, actions.unpublish().unpublish(actor, file, isConfirmed(request))));
    }

    @PostMapping(ENTRY + "/archive")
    ResponseEntity<byte[]> archive(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request, "confirmed");
        return perform(
                request,
                NOTHING,
                (actor, body) -> Done.of(file, actions.archive().archive(actor, file, isConfirmed(request))));
    }

    @DeleteMapping(ENTRY)
    ResponseEntity<byte[]> delete(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request, "confirmed");
        return perform(
                request,
                NOTHING,
                (actor, body) -> Done.of(file, actions.delete().delete(actor, file, isConfirmed(request))));
    }

    private static boolean isConfirmed(HttpServletRequest request) {
        return WriteTerms.isTrue(request, "confirmed");
    }

    @PostMapping(ENTRY + "/restore")
    ResponseEntity<byte[]> restore(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(
                request,
                NOTHING,
                (actor, body) -> Done.of(file, actions.restore().restore(actor, file)));
    }

    @PostMapping(ENTRY + "/take-back")
    ResponseEntity<byte[]> takeBack(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(
                request,
                NOTHING,
                (actor, body) -> Done.of(file, actions.takeBack().takeBack(actor, file)));
    }

    @PostMapping(ENTRY + "/rename")
    ResponseEntity<byte[]> rename(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(request, Set.of("slug"), (actor, body) -> {
            var id = actions.rename().rename(actor, file.id(), JsonBody.text(body, "slug"));
            return Done.of(EntryFile.source(id), "");
        });
    }

    /** What there is of the language already stays as it is, so it starts from no version. */
    @PostMapping(ENTRY + "/translate")
    ResponseEntity<byte[]> translate(@PathVariable String type, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        var file = addresses.file(type, slug, request);
        return perform(request, "", Set.of("language"), (actor, body) -> {
            var language = JsonBody.text(body, "language");
            return Done.begun(actions.translate().translate(actor, file.id(), language));
        });
    }
}

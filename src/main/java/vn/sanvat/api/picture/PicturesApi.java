package vn.sanvat.api.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.api.ProblemWithMore;
import vn.sanvat.api.TokenFilter;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.api.write.Done;
import vn.sanvat.api.write.Writing;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.picture.DeletePicture;
import vn.sanvat.editing.picture.PictureAccess;
import vn.sanvat.editing.picture.PictureUses;
import vn.sanvat.editing.picture.ReplacePicture;
import vn.sanvat.editing.picture.RestorePicture;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Pictures that are there, by their paths below {@code media/}: what shows them, others in their place, and the trash. */
@RestController
class PicturesApi {
    private static final String HERE = "/api/v1/pictures";
    private static final Pattern PATH = Pattern.compile("(?!/|.*(?:^|/)\\.)[^\\\\\\p{Cntrl}]{1,200}");
    private final Workspace workspace;
    private final PictureActions actions;
    private final Access access;
    private final Writing writing;
    private final JsonMapper json;

    PicturesApi(Workspace workspace, PictureActions actions, Access access, Writing writing, JsonMapper json) {
        this.workspace = workspace;
        this.actions = actions;
        this.access = access;
        this.writing = writing;
        this.json = json;
    }

    /** What the desk does with pictures. */
    @Component
    record PictureActions(
            PictureAccess access,
            PictureUses uses,
            ReplacePicture replace,
            DeletePicture delete,
            RestorePicture restore) {}

    private static String file(HttpServletRequest request) {
        WriteTerms.requireToken(request, "file");
        var given = Objects.requireNonNullElse(request.getParameter("file"), "");
        if (!PATH.matcher(given).matches()) {
            throw Problem.notFound("media.unknown").occurred();
        }
        return given;
    }

    @GetMapping(HERE)
    ResponseEntity<byte[]> read(HttpServletRequest request) {
        var file = file(request);
        var picture = picture(TokenFilter.actor(), file)
                .orElseThrow(() -> Problem.notFound("media.unknown").occurred());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(String.valueOf(picture.get("version")))
                .body(json.writeValueAsBytes(picture));
    }

    /** As it stands now; nothing where there is none that this person may see. */
    private Optional<Map<String, Object>> picture(Actor actor, String file) {
        var changeSet = workspace.changeSet();
        var there = changeSet.state(Stage.PUBLIC.picture(file));
        return there.or(() -> changeSet.state(Stage.TRASH.picture(file)))
                .filter(found -> actions.access().maySee(actor, file))
                .map(state -> {
                    Map<String, Object> picture = new LinkedHashMap<>();
                    picture.put("file", file);
                    picture.put("version", state);
                    picture.put("deleted", there.isEmpty());
                    picture.put(
                            "shown_by",
                            actions.uses().of(file).stream()
                                    .filter(entry -> access.may(actor, EntryAction.VIEW, entry))
                                    .map(EntryFile::name)
                                    .toList());
                    return picture;
                });
    }

    /** Whoever started from another state is told the present one. */
    private Done orPresent(Actor actor, String file, Writing.Change change) {
        try {
            return change.by(actor);
        } catch (ProblemOccurred e) {
            var present = e.problem().status() == HttpStatus.PRECONDITION_FAILED.value()
                    ? picture(actor, file)
                    : Optional.<Map<String, Object>>empty();
            throw present.<ProblemOccurred>map(now -> new ProblemWithMore(e.problem(), Map.of("present", now)))
                    .orElse(e);
        }
    }

    @PutMapping(HERE)
    ResponseEntity<byte[]> replace(HttpServletRequest request) throws IOException {
        var file = file(request);
        var from = WriteTerms.state(WriteTerms.version(request));
        var bytes = PictureApi.bytes(request);
        return writing.perform(
                request,
                bytes,
                "",
                terms -> orPresent(terms, file, actor -> {
                    var replaced = actions.replace().replace(actor, file, from, bytes);
                    return new Done(200, replaced.entry(), "", Map.of("file", replaced.path()));
                }));
    }

    @DeleteMapping(HERE)
    ResponseEntity<byte[]> delete(HttpServletRequest request) {
        var file = file(request);
        var from = WriteTerms.state(WriteTerms.version(request));
        return writing.perform(
                request,
                new byte[0],
                "",
                terms -> orPresent(
                        terms,
                        file,
                        actor -> new Done(200, actions.delete().delete(actor, file, from), "", Map.of("file", file))));
    }

    @PostMapping(HERE + "/restore")
    ResponseEntity<byte[]> restore(HttpServletRequest request) {
        var file = file(request);
        var from = WriteTerms.state(WriteTerms.version(request));
        return writing.perform(
                request,
                new byte[0],
                "",
                terms -> orPresent(
                        terms,
                        file,
                        actor ->
                                new Done(200, actions.restore().restore(actor, file, from), "", Map.of("file", file))));
    }
}

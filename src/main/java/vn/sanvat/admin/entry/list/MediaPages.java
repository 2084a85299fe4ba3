package vn.sanvat.admin.entry.list;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.Questions;
import vn.sanvat.admin.entry.Done;
import vn.sanvat.admin.entry.EntryDesk;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.Note;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.Access;
import vn.sanvat.editing.picture.DeletePicture;
import vn.sanvat.editing.picture.PictureAccess;
import vn.sanvat.editing.picture.PictureUses;
import vn.sanvat.editing.picture.ReplacePicture;
import vn.sanvat.editing.picture.RestorePicture;
import vn.sanvat.editing.picture.UploadPicture;
import vn.sanvat.editing.picture.ViewPicture;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** Pictures: uploading one for an entry, where each is used, and another in its place. */
@Controller
class MediaPages {
    private static final int PAGE = 48; // pictures
    private static final Duration KEPT = Duration.ofMinutes(5);
    private final Pages pages;
    private final Workspace workspace;
    private final UploadPicture upload;
    private final ReplacePicture replace;
    private final DeletePicture delete;
    private final RestorePicture restore;
    private final PictureUses uses;
    private final EntryDesk desk;
    private final Access entries;
    private final PictureAccess access;
    private final ViewPicture view;
    private final Questions questions;
    private final long largestPicture; // MB

    MediaPages(
            Pages pages,
            Workspace workspace,
            UploadPicture upload,
            ReplacePicture replace,
            DeletePicture delete,
            RestorePicture restore,
            PictureUses uses,
            EntryDesk desk,
            Access entries,
            PictureAccess access,
            ViewPicture view,
            Questions questions,
            @Value("${sanvat.media.largest-file:15MB}") DataSize largestPicture) {
        this.pages = pages;
        this.workspace = workspace;
        this.upload = upload;
        this.replace = replace;
        this.delete = delete;
        this.restore = restore;
        this.uses = uses;
        this.desk = desk;
        this.entries = entries;
        this.access = access;
        this.view = view;
        this.questions = questions;
        this.largestPicture = largestPicture.toMegabytes();
    }

    public record UseView(String title, String url) {}

    /**
     * A picture with what shows it.
     *
     * @param mayDelete whether it is the person's, and nothing shows it
     * @param mayReplace whether the person may publish everything that shows it
     */
    public record PictureView(String path, List<UseView> uses, boolean unused, boolean mayDelete, boolean mayReplace) {}

    /** A picture in the trash, with who put it there. */
    public record TrashedView(String path, String by, String at) {}

    private List<TrashedView> trashed(Actor actor) {
        return workspace.trashedPictures().stream()
                .filter(picture -> restore.may(actor, picture.path()))
                .map(picture -> new TrashedView(
                        picture.path(),
                        picture.note().map(Note::by).orElse(""),
                        picture.note().map(note -> pages.moment(note.at())).orElse("")))
                .toList();
    }

    /** So that one sees what one takes back. */
    @GetMapping("/admin/media/trash")
    ResponseEntity<byte[]> trashed(Actor actor, @RequestParam String path) {
        var bytes = restore.may(actor, path) ? workspace.trashedPicture(path) : Optional.<byte[]>empty();
        var type = MediaTypeFactory.getMediaType(path)
                .filter(each -> each.getType().equals("image"));
        return bytes.map(found -> ResponseEntity.ok()
                        .contentType(type.orElse(MediaType.APPLICATION_OCTET_STREAM))
                        .header("X-Content-Type-Options", "nosniff")
                        .body(found))
                .orElseThrow(() -> Problem.notFound("media.unknown").occurred());
    }

    /** Small, as the desk shows it: the public address is that of public pictures alone. */
    @GetMapping("/admin/media/picture")
    ResponseEntity<byte[]> picture(Actor actor, @RequestParam String path) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .contentType(MediaType.valueOf("image/webp"))
                .body(view.small(actor, path));
    }

    @PostMapping("/admin/media/restore")
    ResponseEntity<String> restore(Actor actor, @RequestParam String path) {
        restore.restore(actor, path, "");
        return pages.on(Done.at("/admin/media", "restore"));
    }

    @GetMapping("/admin/media")
    ResponseEntity<String> list(Actor actor, @RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        var model = listed(actor, page);
        model.put("done", Done.of(request));
        model.put("replaced", Objects.requireNonNullElse(request.getParameter("picture"), ""));
        return pages.show("entry/media", request, model);
    }

    private Map<String, Object> listed(Actor actor, int page) {
        var all = access.seen(actor, workspace.pictures());
        var first = Math.max(0, Math.min(page, 100_000) - 1) * PAGE;
        Map<String, Object> model = new HashMap<>();
        model.put(
                "pictures",
                all.stream()
                        .skip(first)
                        .limit(PAGE)
                        .map(path -> view(actor, path))
                        .toList());
        model.put("trashed", first == 0 ? trashed(actor) : List.of());
        model.put("done", "");
        model.put("largestPicture", largestPicture);
        model.put("total", all.size());
        model.put("earlier", first > 0 ? "/admin/media?page=" + (page - 1) : "");
        model.put("later", first + PAGE < all.size() ? "/admin/media?page=" + (page + 1) : "");
        return model;
    }

    private PictureView view(Actor actor, String path) {
        var files = uses.of(path);
        return new PictureView(
                path,
                files.stream()
                        .filter(file -> entries.may(actor, EntryAction.VIEW, file))
                        .flatMap(file -> desk.find(file).stream())
                        .map(row -> new UseView(row.title(), EntryPath.of(row.file())))
                        .toList(),
                files.isEmpty(),
                files.isEmpty() && delete.may(actor, path),
                !files.isEmpty() && files.stream().allMatch(file -> entries.may(actor, EntryAction.PUBLISH, file)));
    }

    /** What the editor sends: by button, dropped or pasted. */
    @PostMapping(path = "/admin/media", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> add(
            Actor actor, @RequestParam String entry, @RequestParam MultipartFile picture, HttpServletRequest request) {
        try {
            var file = EntryFile.of(entry + ".md")
                    .orElseThrow(() -> Problem.notFound("entry.unknown").occurred());
            return ResponseEntity.ok(Map.of("file", upload.upload(actor, file, bytes(picture))));
        } catch (ProblemOccurred e) {
            return ResponseEntity.status(e.problem().status())
                    .body(Map.of("problem", ProblemMessages.text(e.problem(), AdminLanguage.of(request))));
        }
    }

    @PostMapping("/admin/media/replace")
    ResponseEntity<String> replace(
            Actor actor,
            @RequestParam String path,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            HttpServletRequest request) {
        if (picture == null || !Questions.isConfirmed(request)) {
            return askToReplace(actor, path, request);
        }
        try {
            return pages.on(replaced(
                    actor, replace.replace(actor, path, "", bytes(picture)).path()));
        } catch (ProblemOccurred e) {
            return refused(actor, path, e, request);
        }
    }

    /** The other picture is chosen beside the question, which names every entry that will show it. */
    private ResponseEntity<String> askToReplace(Actor actor, String path, HttpServletRequest request) {
        var seen = access.seen(actor, workspace.pictures());
        if (!seen.contains(path)) {
            throw Problem.notFound("media.unknown").occurred();
        }
        uses.of(path).forEach(file -> entries.require(actor, EntryAction.PUBLISH, file));
        Map<String, Object> more = new HashMap<>();
        more.put("isPicture", true);
        more.put("uses", view(actor, path).uses());
        more.put("largestPicture", largestPicture);
        var back = "/admin/media?page=" + page(seen, path);
        return questions.ask(new Questions.Question("replace_picture", path, back, more), request);
    }

    @PostMapping("/admin/media/delete")
    ResponseEntity<String> delete(Actor actor, @RequestParam String path, HttpServletRequest request) {
        try {
            delete.delete(actor, path, "");
            return pages.on(Done.at("/admin/media", "delete") + "#trash");
        } catch (ProblemOccurred e) {
            return refused(actor, path, e, request);
        }
    }

    private String replaced(Actor actor, String path) {
        var page = page(access.seen(actor, workspace.pictures()), path);
        return UriComponentsBuilder.fromUriString(Done.at("/admin/media?page=" + page + "&picture={path}", "replace"))
                .fragment("picture-{path}")
                .encode()
                .buildAndExpand(Map.of("path", path))
                .toUriString();
    }

    /** What cannot be done with a picture is said beside it. */
    private ResponseEntity<String> refused(Actor actor, String path, ProblemOccurred e, HttpServletRequest request) {
        if (e.problem().status() == 403) {
            throw e;
        }
        var all = access.seen(actor, workspace.pictures());
        var model = listed(actor, page(all, path));
        model.put("place", all.contains(path) ? path : "");
        return pages.again(e.problem(), "entry/media", request, model);
    }

    /** The page of the list that has the picture; the first where none has it. */
    private static int page(List<String> all, String path) {
        return Math.max(0, all.indexOf(path)) / PAGE + 1;
    }

    private static byte[] bytes(MultipartFile picture) {
        try {
            return picture.getBytes();
        } catch (IOException e) {
            throw Problem.badRequest("media.unreadable").occurred(e);
        }
    }
}

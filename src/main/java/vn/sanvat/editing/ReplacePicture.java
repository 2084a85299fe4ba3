package vn.sanvat.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.content.Content;
import vn.sanvat.content.FieldValue;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.media.Pictures;
import vn.sanvat.problem.Problem;

/** Puts another picture in the place of one, in every entry that shows it, in one commit. */
@Component
public class ReplacePicture {
    private final Access access;
    private final Changes changes;
    private final Pictures pictures;
    private final Content content;

    ReplacePicture(Access access, Changes changes, Pictures pictures, Content content) {
        this.access = access;
        this.changes = changes;
        this.pictures = pictures;
        this.content = content;
    }

    /** The files that show a picture, public ones and drafts. */
    public Set<EntryFile> uses(String path) {
        return Stream.concat(
                        content.current().entries().values().stream()
                                .flatMap(entry -> entry.texts().values().stream()
                                        .filter(text -> text.body().contains(link(path))
                                                || entry.images().stream()
                                                        .anyMatch(image ->
                                                                image.file().equals(path)))
                                        .flatMap(text -> EntryFile.of(text.file()).stream())),
                        drafts(path))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<EntryFile> drafts(String path) {
        var head = changes.workspace().head();
        return changes.workspace().board().items(Shelf.DRAFTS).stream()
                .map(item -> item.file())
                .filter(file -> head.find(Shelf.DRAFTS, file)
                        .filter(kept -> !replaced(kept.text(), path, "").equals(kept.text()))
                        .isPresent());
    }

    /**
     * Replaces.
     *
     * @return the path of the new picture
     * @throws vn.sanvat.problem.ProblemOccurred 403 where one of the entries is not the person's to publish
     */
    public String replace(Actor actor, String path, byte[] bytes) {
        var uses = List.copyOf(uses(path));
        if (uses.isEmpty()) {
            throw Problem.notFound("media.unused").occurred();
        }
        uses.forEach(file -> access.require(actor, EntryAction.PUBLISH, file));
        var picture = pictures.prepare(bytes);
        var folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        var to = folder + picture.name(uses.get(0).id().slug().value());
        changes.write(actor, EntryAction.UPLOAD, uses.get(0), to + " instead of " + path, head -> {
            head.put("media/" + to, picture.bytes());
            uses.forEach(file -> Arrays.stream(Shelf.values()).forEach(shelf -> change(head, shelf, file, path, to)));
        });
        return to;
    }

    private static void change(Head head, Shelf shelf, EntryFile file, String path, String to) {
        head.find(shelf, file).ifPresent(kept -> head.put(shelf, file, replaced(kept.text(), path, to)));
    }

    private static EntryText replaced(EntryText text, String path, String to) {
        var changed = text;
        if (text.fields().get("images") instanceof FieldValue.Items images) {
            changed = text.with(
                    "images",
                    FieldValue.items(images.values().stream()
                            .map(image -> replaced(image, path, to))
                            .toList()));
        }
        return changed.withBody(changed.body().replace(link(path), link(to)));
    }

    private static FieldValue replaced(FieldValue image, String path, String to) {
        if (image instanceof FieldValue.Fields fields && FieldValue.text(path).equals(fields.get("file"))) {
            Map<String, FieldValue> values = new LinkedHashMap<>(fields.values());
            values.put("file", FieldValue.text(to));
            return FieldValue.fields(values);
        }
        return image;
    }

    private static String link(String path) {
        return "../media/" + path + ")";
    }
}

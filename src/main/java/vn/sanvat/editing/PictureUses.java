package vn.sanvat.editing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.sanvat.content.Content;
import vn.sanvat.content.FieldValue;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.markdown.TextLink;
import vn.sanvat.markdown.TextLinks;
import vn.sanvat.markdown.TextTooDear;

/** Which entries show a picture. */
@Component
public class PictureUses {
    private final Content content;
    private final Workspace workspace;

    PictureUses(Content content, Workspace workspace) {
        this.content = content;
        this.workspace = workspace;
    }

    /** The files that show a picture, public ones and drafts. */
    public Set<EntryFile> of(String path) {
        return Stream.concat(
                        content.current().entries().values().stream()
                                .flatMap(entry -> entry.texts().values().stream()
                                        .filter(text -> shows(text.body(), path)
                                                || entry.images().stream()
                                                        .anyMatch(image ->
                                                                image.file().equals(path)))
                                        .flatMap(text -> EntryFile.of(text.file()).stream())),
                        on(Shelf.DRAFTS, path))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<EntryFile> on(Shelf shelf, String path) {
        var head = workspace.head();
        return workspace.board().items(shelf).stream()
                .map(item -> item.file())
                .filter(file -> head.find(shelf, file)
                        .filter(kept -> isShown(kept.text(), path))
                        .isPresent());
    }

    /** Also those that are put away or deleted, and may come back. */
    public boolean isNeeded(String path) {
        return !of(path).isEmpty()
                || Stream.of(Shelf.ARCHIVE, Shelf.TRASH)
                        .flatMap(shelf -> on(shelf, path))
                        .findAny()
                        .isPresent();
    }

    /** The text with another picture in the place of one. */
    static EntryText replaced(EntryText text, String path, String to) {
        var changed = text;
        if (text.fields().get("images") instanceof FieldValue.Items images) {
            changed = text.with(
                    "images",
                    FieldValue.items(images.values().stream()
                            .map(image -> replaced(image, path, to))
                            .toList()));
        }
        return changed.withBody(TextLinks.rewritten(
                changed.body(), link -> isIt(link, path) ? Optional.of(link(to)) : Optional.empty()));
    }

    private static FieldValue replaced(FieldValue image, String path, String to) {
        if (image instanceof FieldValue.Fields fields && FieldValue.text(path).equals(fields.get("file"))) {
            Map<String, FieldValue> values = new LinkedHashMap<>(fields.values());
            values.put("file", FieldValue.text(to));
            return FieldValue.fields(values);
        }
        return image;
    }

    private static boolean isShown(EntryText text, String path) {
        return shows(text.body(), path)
                || (text.fields().get("images") instanceof FieldValue.Items images
                        && images.values().stream()
                                .anyMatch(image -> !replaced(image, path, "").equals(image)));
    }

    /** In whatever spelling. A text that is too dear to be read is taken at its word. */
    private static boolean shows(String body, String path) {
        if (!body.contains(path) && !body.contains(encoded(path))) {
            return false;
        }
        try {
            return TextLinks.in(body).stream().anyMatch(link -> isIt(link, path));
        } catch (TextTooDear e) {
            return true;
        }
    }

    private static boolean isIt(TextLink link, String path) {
        return link.destination().equals(link(path)) || link.destination().equals(link(encoded(path)));
    }

    private static String encoded(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    private static String link(String path) {
        return "../media/" + path;
    }
}

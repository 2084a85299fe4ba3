package vn.sanvat.editing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                                        .filter(text -> names(text.body(), path)
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
                        .filter(kept -> names(kept.text().text(), path))
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
        var link = Pattern.compile("(?<=media/)" + spelled(path));
        return changed.withBody(link.matcher(changed.body()).replaceAll(Matcher.quoteReplacement(to)));
    }

    private static FieldValue replaced(FieldValue image, String path, String to) {
        if (image instanceof FieldValue.Fields fields && FieldValue.text(path).equals(fields.get("file"))) {
            Map<String, FieldValue> values = new LinkedHashMap<>(fields.values());
            values.put("file", FieldValue.text(to));
            return FieldValue.fields(values);
        }
        return image;
    }

    /** Wherever it stands and whatever follows it: a title, an angle bracket, the end of a definition. */
    private static boolean names(String text, String path) {
        return Pattern.compile("(?<![\\w.-])" + spelled(path)).matcher(text).find();
    }

    private static String spelled(String path) {
        var encoded = UriUtils.encodePath(path, StandardCharsets.UTF_8);
        return "(?:" + Pattern.quote(path) + "|" + Pattern.quote(encoded) + ")(?![\\w.-])";
    }
}

package vn.sanvat.editing.picture;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Entry;
import vn.sanvat.content.Image;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.link.PictureLinks;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.UnpublishedFiles;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.markdown.TextLink;
import vn.sanvat.markdown.TextLinks;

/** Which entries show a picture, or lead to it. */
@Component
public class PictureUses {
    private static final Collector<Named, ?, Set<EntryFile>> FILES =
            Collectors.mapping(Named::file, Collectors.toCollection(LinkedHashSet::new));

    private final Content content;
    private final Workspace workspace;

    PictureUses(Content content, Workspace workspace) {
        this.content = content;
        this.workspace = workspace;
    }

    /** The files that name a picture, public ones and drafts. */
    public Set<EntryFile> of(String path) {
        return files(Set.of(Stage.DRAFTS)).filter(file -> file.names(path)).collect(FILES);
    }

    /** Also those that are put away or deleted, and may come back. */
    Set<EntryFile> onAnyStage(String path) {
        return files(EnumSet.allOf(Stage.class))
                .filter(file -> file.names(path))
                .collect(FILES);
    }

    /** The files, public ones and drafts, by the pictures that they name. */
    Map<String, Set<EntryFile>> all() {
        Map<String, Set<EntryFile>> all = new HashMap<>();
        files(Set.of(Stage.DRAFTS))
                .forEach(named -> Stream.concat(named.pictures().stream(), named.images().stream())
                        .forEach(path -> all.computeIfAbsent(path, each -> new LinkedHashSet<>())
                                .add(named.file())));
        return all;
    }

    /** What people call the entry of a file. */
    String title(EntryFile file) {
        return content.current()
                .find(file.id())
                .map(entry -> entry.sourceText().title())
                .or(() -> workspace.unpublished().items().stream()
                        .filter(item ->
                                item.file().equals(file) && !item.title().isEmpty())
                        .map(UnpublishedFiles.Item::title)
                        .findFirst())
                .orElseGet(() -> file.id().slug().value());
    }

    private record Named(EntryFile file, Set<String> pictures, List<String> images) {
        boolean names(String path) {
            return pictures.contains(path) || images.contains(path);
        }
    }

    private Stream<Named> files(Set<Stage> stages) {
        return Stream.concat(
                content.current().entries().values().stream().flatMap(PictureUses::named),
                workspace.unpublished().items().stream()
                        .filter(item -> stages.contains(item.stage()))
                        .map(item -> new Named(item.file(), item.pictures(), List.of())));
    }

    private static Stream<Named> named(Entry entry) {
        var images = entry.images().stream().map(Image::file).toList();
        return entry.texts().values().stream()
                .flatMap(text ->
                        EntryFile.of(text.file()).map(file -> new Named(file, text.pictures(), images)).stream());
    }

    /** The text with another picture in the place of one. */
    public static EntryText replaced(EntryText text, String path, String to) {
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

    private static boolean isIt(TextLink link, String path) {
        return PictureLinks.of(link.destination()).anyMatch(path::equals);
    }

    private static String link(String path) {
        return "../media/" + path;
    }
}

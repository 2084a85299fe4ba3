package vn.sanvat.content.writing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.file.FileForm;
import vn.sanvat.content.file.FileText;
import vn.sanvat.content.link.PictureLinks;
import vn.sanvat.content.yaml.FieldValue;

/** Everything that is not public, at one revision. */
public final class UnpublishedFiles {
    static final UnpublishedFiles EMPTY = new UnpublishedFiles("", Map.of(), Map.of(), Map.of());
    private final String revision;
    private final Map<String, Item> items;
    /** By the path of the file that they lie beside. */
    private final Map<String, Note> notes;

    private final Map<EntryFile, Note> drafts;
    private final Map<ContentTree.ContentFile, Object> read;

    private UnpublishedFiles(
            String revision,
            Map<String, Item> items,
            Map<String, Note> notes,
            Map<ContentTree.ContentFile, Object> read) {
        this.revision = revision;
        this.items = items;
        this.notes = notes;
        this.drafts = drafts(notes);
        this.read = read;
    }

    /**
     * A file in a stage.
     *
     * @param region id of the unit that it names; empty where it names none
     * @param pictures that it names, as paths below {@code media/}
     */
    public record Item(Stage stage, EntryFile file, String state, String title, String region, Set<String> pictures) {}

    String revision() {
        return revision;
    }

    public Collection<Item> items() {
        return items.values();
    }

    public List<Item> items(Stage stage) {
        return items.values().stream().filter(item -> item.stage() == stage).toList();
    }

    public Optional<Item> find(Stage stage, EntryFile file) {
        return Optional.ofNullable(items.get(stage.path(file)));
    }

    public Optional<Note> note(EntryFile file) {
        return note(Stage.DRAFTS, file);
    }

    /** In the trash and the archive, who put it there and when. */
    public Optional<Note> note(Stage stage, EntryFile file) {
        return Optional.ofNullable(notes.get(stage.path(file)));
    }

    /** Those of drafts, and of public files whose time to go is set. */
    public Map<EntryFile, Note> notes() {
        return drafts;
    }

    private static Map<EntryFile, Note> drafts(Map<String, Note> notes) {
        Map<EntryFile, Note> drafts = new HashMap<>();
        var folder = Stage.DRAFTS.folder();
        notes.forEach((path, note) -> {
            if (path.startsWith(folder)) {
                EntryFile.of(path.substring(folder.length())).ifPresent(file -> drafts.put(file, note));
            }
        });
        return Map.copyOf(drafts);
    }

    /** What the tree has; files that were read before are not read again. */
    UnpublishedFiles next(ContentTree tree) {
        Map<String, Item> nextItems = new HashMap<>();
        Map<String, Note> nextNotes = new HashMap<>();
        Map<ContentTree.ContentFile, Object> nextRead = new HashMap<>();
        for (var stage : List.of(Stage.DRAFTS, Stage.ARCHIVE, Stage.TRASH)) {
            for (var file : tree.below(stage.folder())) {
                var value = Optional.ofNullable(read.get(file)).or(() -> item(stage, tree, file));
                value.ifPresent(known -> nextRead.put(file, known));
                if (value.orElse(null) instanceof Item item) {
                    nextItems.put(file.path(), item);
                } else if (value.orElse(null) instanceof Note note) {
                    nextNotes.put(file.path().replaceAll("\\.yml$", ".md"), note);
                }
            }
        }
        return new UnpublishedFiles(
                tree.revision(), Map.copyOf(nextItems), Map.copyOf(nextNotes), Map.copyOf(nextRead));
    }

    /** What cannot be read is none; {@link vn.sanvat.content.live.Content#faults} names it. */
    private static Optional<Object> item(Stage stage, ContentTree tree, ContentTree.ContentFile file) {
        var text = text(tree, file);
        if (file.path().endsWith(".yml")) {
            return text.filter(yaml -> FileForm.isGood(file.path(), yaml)).map(Note::read);
        }
        return EntryFile.of(file.path().substring(stage.folder().length()))
                .flatMap(entry -> text.flatMap(EntryText::of)
                        .map(read -> new Item(
                                stage,
                                entry,
                                file.state(),
                                read.field("title"),
                                read.field("region"),
                                pictures(read))));
    }

    private static Set<String> pictures(EntryText text) {
        Set<String> pictures = new HashSet<>(PictureLinks.in(text.body()));
        if (text.fields().get("images") instanceof FieldValue.Items images) {
            images.values().stream()
                    .flatMap(image -> image instanceof FieldValue.Fields fields
                            ? Optional.ofNullable(fields.get("file")).stream()
                            : Stream.empty())
                    .flatMap(file -> file instanceof FieldValue.Scalar path ? Stream.of(path.text()) : Stream.empty())
                    .forEach(pictures::add);
        }
        return Set.copyOf(pictures);
    }

    private static Optional<String> text(ContentTree tree, ContentTree.ContentFile file) {
        try {
            return FileText.decode(tree.read(file));
        } catch (ContentTree.FileTooLarge | ContentTree.FileUnreadable e) {
            return Optional.empty();
        }
    }
}

package vn.sanvat.content.writing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sanvat.content.FieldValue;
import vn.sanvat.content.PictureLinks;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.file.FileForm;
import vn.sanvat.content.file.FileText;

/** Everything on the shelves that is not public, at one revision. */
public final class Board {
    static final Board EMPTY = new Board("", Map.of(), Map.of(), Map.of());
    private final String revision;
    private final Map<String, Item> items;
    /** By the path of the file that they lie beside. */
    private final Map<String, Note> notes;

    private final Map<EntryFile, Note> drafts;
    private final Map<ContentTree.ContentFile, Object> read;

    private Board(
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
     * A file on a shelf.
     *
     * @param region id of the unit that it names; empty where it names none
     * @param pictures that it names, as paths below {@code media/}
     */
    public record Item(Shelf shelf, EntryFile file, String state, String title, String region, Set<String> pictures) {}

    String revision() {
        return revision;
    }

    public Collection<Item> items() {
        return items.values();
    }

    public List<Item> items(Shelf shelf) {
        return items.values().stream().filter(item -> item.shelf() == shelf).toList();
    }

    public Optional<Item> find(Shelf shelf, EntryFile file) {
        return Optional.ofNullable(items.get(shelf.path(file)));
    }

    public Optional<Note> note(EntryFile file) {
        return note(Shelf.DRAFTS, file);
    }

    /** In the trash and the archive, who put it there and when. */
    public Optional<Note> note(Shelf shelf, EntryFile file) {
        return Optional.ofNullable(notes.get(shelf.path(file)));
    }

    /** Those of drafts, and of public files whose time to go is set. */
    public Map<EntryFile, Note> notes() {
        return drafts;
    }

    private static Map<EntryFile, Note> drafts(Map<String, Note> notes) {
        Map<EntryFile, Note> drafts = new HashMap<>();
        var folder = Shelf.DRAFTS.folder();
        notes.forEach((path, note) -> {
            if (path.startsWith(folder)) {
                EntryFile.of(path.substring(folder.length())).ifPresent(file -> drafts.put(file, note));
            }
        });
        return Map.copyOf(drafts);
    }

    /** What the tree has; files that were read before are not read again. */
    Board next(ContentTree tree) {
        Map<String, Item> nextItems = new HashMap<>();
        Map<String, Note> nextNotes = new HashMap<>();
        Map<ContentTree.ContentFile, Object> nextRead = new HashMap<>();
        for (var shelf : List.of(Shelf.DRAFTS, Shelf.ARCHIVE, Shelf.TRASH)) {
            for (var file : tree.below(shelf.folder())) {
                var value = Optional.ofNullable(read.get(file)).or(() -> item(shelf, tree, file));
                value.ifPresent(known -> nextRead.put(file, known));
                if (value.orElse(null) instanceof Item item) {
                    nextItems.put(file.path(), item);
                } else if (value.orElse(null) instanceof Note note) {
                    nextNotes.put(file.path().replaceAll("\\.yml$", ".md"), note);
                }
            }
        }
        return new Board(tree.revision(), Map.copyOf(nextItems), Map.copyOf(nextNotes), Map.copyOf(nextRead));
    }

    /** What cannot be read is none; {@link vn.sanvat.content.Content#faults} names it. */
    private static Optional<Object> item(Shelf shelf, ContentTree tree, ContentTree.ContentFile file) {
        var text = text(tree, file);
        if (file.path().endsWith(".yml")) {
            return text.filter(yaml -> FileForm.isGood(file.path(), yaml)).map(Note::read);
        }
        return EntryFile.of(file.path().substring(shelf.folder().length()))
                .flatMap(entry -> text.flatMap(EntryText::of)
                        .map(read -> new Item(
                                shelf,
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

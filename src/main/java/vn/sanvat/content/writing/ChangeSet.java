package vn.sanvat.content.writing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.file.FileForm;
import vn.sanvat.content.file.FileText;
import vn.sanvat.content.history.FileChange;
import vn.sanvat.problem.Problem;

/** The files as they are while a change is worked out, and what is to become of them. */
public final class ChangeSet {
    private static final int NOTED = 12; // signs of the state of a note
    private final ContentTree tree;
    private final Map<String, FileChange> changes = new LinkedHashMap<>();
    /** What the changes come to so far: a later step of the same change sees what an earlier one did. */
    private final Map<String, Optional<String>> changed = new HashMap<>();

    /** What was looked up: a folder may have thousands of files. */
    private final Map<String, Optional<ContentTree.ContentFile>> found = new HashMap<>();

    /** What was read through before: a draft is asked for by each step of a change. */
    private final Map<String, Optional<Fault>> faults = new HashMap<>();

    ChangeSet(ContentTree tree) {
        this.tree = tree;
    }

    /**
     * A file as it is stored.
     *
     * @param state names the bytes; a save says from which state it started
     */
    public record StoredText(String state, EntryText text) {}

    /**
     * Stops a change that would go over a file as if it were not there.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 409 where the file is there and cannot be read
     */
    public void requireReadable(Stage stage, EntryFile file) {
        requireReadable(stage.path(file));
    }

    /** The same for what the desk noted beside a file. */
    public void requireReadableNote(Stage stage, EntryFile file) {
        requireReadable(notePath(stage, file));
    }

    private void requireReadable(String path) {
        faults.computeIfAbsent(path, each -> found(each).flatMap(file -> FileForm.fault(tree, file)))
                .ifPresent(fault -> {
                    throw Problem.conflict("file.broken", "content/" + path, fault.line())
                            .occurred();
                });
    }

    /** @return nothing where there is no such file, or one that cannot be read as an entry */
    public Optional<StoredText> find(Stage stage, EntryFile file) {
        var path = stage.path(file);
        var state = state(path).orElse("");
        return read(path).flatMap(EntryText::of).map(text -> new StoredText(state, text));
    }

    /** Names the bytes of any file; nothing where there is none. */
    public Optional<String> state(String path) {
        var now = changed.get(path);
        return now == null
                ? found(path).map(ContentTree.ContentFile::state)
                : now.map(text -> FileChange.state(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Names how an entry stands: its text as it is worked on, 40 signs, and what is noted of it.
     *
     * @return empty where there is none of it
     */
    public String version(EntryFile file) {
        for (var stage : List.of(Stage.DRAFTS, Stage.PUBLIC, Stage.ARCHIVE, Stage.TRASH)) {
            var text = state(stage.path(file));
            if (text.isPresent()) {
                var note = state(notePath(stage == Stage.PUBLIC ? Stage.DRAFTS : stage, file));
                return text.get()
                        + note.map(noted -> "-" + noted.substring(0, NOTED)).orElse("");
            }
        }
        return "";
    }

    public boolean has(Stage stage, EntryFile file) {
        return has(stage.path(file));
    }

    public Optional<Note> note(EntryFile file) {
        return note(Stage.DRAFTS, file);
    }

    /** In the trash and the archive, who put it there and when. */
    public Optional<Note> note(Stage stage, EntryFile file) {
        var path = notePath(stage, file);
        return read(path).filter(yaml -> FileForm.isGood(path, yaml)).map(Note::read);
    }

    /** Any file that is text. */
    public Optional<String> read(String path) {
        var now = changed.get(path);
        return now != null ? now : found(path).flatMap(this::text);
    }

    private Optional<String> text(ContentTree.ContentFile file) {
        try {
            return FileText.decode(tree.read(file));
        } catch (ContentTree.FileUnreadable e) {
            return Optional.empty();
        }
    }

    public void put(Stage stage, EntryFile file, EntryText text) {
        put(stage.path(file), text.text());
    }

    public void put(String path, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        requireReadable(path);
        changed.put(path, Optional.of(text));
        if (found(path).flatMap(this::text).filter(text::equals).isPresent()) {
            changes.remove(path);
        } else {
            changes.put(path, FileChange.write(path, bytes));
        }
    }

    /** Any file to another place; nothing where there is no such file. */
    public void move(String from, String to) {
        found(from).ifPresent(file -> {
            put(to, tree.read(file));
            remove(from);
        });
    }

    /** Any file as it is. */
    public void put(String path, byte[] bytes) {
        requireReadable(path);
        changes.put(path, FileChange.write(path, bytes));
    }

    public boolean has(String path) {
        var now = changed.get(path);
        return now != null
                ? now.isPresent()
                : changes.containsKey(path) || found(path).isPresent();
    }

    public void remove(Stage stage, EntryFile file) {
        remove(stage.path(file));
    }

    public void note(EntryFile file, Note note) {
        note(Stage.DRAFTS, file, note);
    }

    public void note(Stage stage, EntryFile file, Note note) {
        put(notePath(stage, file), note.yaml());
    }

    /** Who put a picture into the trash, and when. */
    public Optional<Note> pictureNote(String path) {
        return read(Stage.TRASH.picture(path) + ".yml").map(Note::read);
    }

    public void trashPicture(String path, Note note) {
        move(Stage.PUBLIC.picture(path), Stage.TRASH.picture(path));
        put(Stage.TRASH.picture(path) + ".yml", note.yaml());
    }

    public void restorePicture(String path) {
        move(Stage.TRASH.picture(path), Stage.PUBLIC.picture(path));
        remove(Stage.TRASH.picture(path) + ".yml");
    }

    public void removeNote(EntryFile file) {
        removeNote(Stage.DRAFTS, file);
    }

    public void removeNote(Stage stage, EntryFile file) {
        remove(notePath(stage, file));
    }

    /** Any file that can be read. */
    public void remove(String path) {
        requireReadable(path);
        changed.put(path, Optional.empty());
        if (found(path).isPresent()) {
            changes.put(path, FileChange.remove(path));
        } else {
            changes.remove(path);
        }
    }

    public boolean isChanged() {
        return !changes.isEmpty();
    }

    private Optional<ContentTree.ContentFile> found(String path) {
        return found.computeIfAbsent(path, tree::find);
    }

    /** Another one that goes on from here; what it changes, this one does not know. */
    public ChangeSet copy() {
        var copy = new ChangeSet(tree);
        copy.found.putAll(found);
        copy.faults.putAll(faults);
        copy.backTo(this);
        return copy;
    }

    /** As it was when it was copied: what was changed since is not. */
    public void backTo(ChangeSet copy) {
        changes.clear();
        changes.putAll(copy.changes);
        changed.clear();
        changed.putAll(copy.changed);
    }

    /** Whether nothing was changed since it was copied. */
    public boolean isAs(ChangeSet copy) {
        return changed.equals(copy.changed) && changes.keySet().equals(copy.changes.keySet());
    }

    /** A text that is to be written and is in no history yet. */
    Optional<String> written(String state) {
        return changed.values().stream()
                .flatMap(Optional::stream)
                .filter(text ->
                        FileChange.state(text.getBytes(StandardCharsets.UTF_8)).equals(state))
                .findFirst();
    }

    /** The texts of entries in a stage that are to be written, as far as it has come. */
    public List<EntryFile> written(Stage stage) {
        return changed.entrySet().stream()
                .filter(each -> each.getValue().isPresent() && each.getKey().startsWith(stage.folder()))
                .flatMap(each ->
                        EntryFile.of(each.getKey().substring(stage.folder().length())).stream())
                .toList();
    }

    List<FileChange> changes() {
        return new ArrayList<>(changes.values());
    }

    static String notePath(Stage stage, EntryFile file) {
        return stage.folder() + file.name() + ".yml";
    }
}

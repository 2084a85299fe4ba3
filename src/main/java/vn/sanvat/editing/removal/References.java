package vn.sanvat.editing.removal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.NamedEntries;

/** Finds and changes the places where entries name each other. */
@Component
public class References {
    private final Content content;
    private final Workspace workspace;

    References(Content content, Workspace workspace) {
        this.content = content;
        this.workspace = workspace;
    }

    /** Lets every file that names the entry name it by its new slug, drafts too. */
    public void rename(ChangeSet changeSet, EntryId from, EntryId to) {
        content.current().entries().values().stream()
                .flatMap(entry -> entry.references().stream())
                .filter(reference -> reference.target().equals(from))
                .flatMap(reference -> EntryFile.of(reference.file()).stream())
                .distinct()
                .forEach(file -> change(changeSet, Stage.PUBLIC, file, from, to));
        for (var stage : List.of(Stage.DRAFTS, Stage.ARCHIVE)) {
            workspace.unpublished().items(stage).forEach(item -> change(changeSet, stage, item.file(), from, to));
        }
        // what earlier steps of the same change wrote nobody has read yet
        for (var stage : List.of(Stage.PUBLIC, Stage.DRAFTS, Stage.ARCHIVE)) {
            changeSet.written(stage).forEach(file -> change(changeSet, stage, file, from, to));
        }
    }

    /** An entry that names itself has been moved already. */
    private void change(ChangeSet changeSet, Stage stage, EntryFile file, EntryId from, EntryId to) {
        var there = file.id().equals(from) ? file.of(to) : file;
        changeSet.requireReadable(stage, file);
        changeSet.find(stage, file).ifPresent(kept -> {
            var changed = NamedEntries.renamed(
                    kept.text(),
                    file,
                    named -> named.equals(from) ? to : named,
                    content.current().schema());
            if (!changed.equals(kept.text())) {
                changeSet.put(stage, there, changed);
            }
        });
    }
}

package vn.sanvat.editing.removal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryLink;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.markdown.TextLinks;

/** Finds and changes the places where entries name each other. */
@Component
class References {
    private final Content content;
    private final Workspace workspace;

    References(Content content, Workspace workspace) {
        this.content = content;
        this.workspace = workspace;
    }

    /** Lets every file that names the entry name it by its new slug, drafts too. */
    void rename(ChangeSet changeSet, EntryId from, EntryId to) {
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
            var changed = renamed(kept.text(), file, from, to, content.current().schema());
            if (!changed.equals(kept.text())) {
                changeSet.put(stage, there, changed);
            }
        });
    }

    static EntryText renamed(EntryText text, EntryFile file, EntryId from, EntryId to, Schema schema) {
        var changed = text;
        for (var field : schema.of(file.id().type()).fields()) {
            var value = text.fields().get(field.key());
            if (value != null && namesEntries(field)) {
                changed = changed.with(field.key(), renamed(field, value, from, to));
            }
        }
        var body = TextLinks.rewritten(
                text.body(),
                link -> EntryLink.of(file.id().type(), link.destination())
                        .filter(named -> named.target().equals(from))
                        .map(named -> named.to(to.slug())));
        return changed.withBody(body);
    }

    private static boolean namesEntries(Field field) {
        return field.kind() == FieldKind.REFERENCE || field.parts().stream().anyMatch(References::namesEntries);
    }

    private static FieldValue renamed(Field field, FieldValue value, EntryId from, EntryId to) {
        if (value instanceof FieldValue.Scalar scalar) {
            return field.of().contains(from.type())
                            && scalar.text().equals(from.slug().value())
                    ? FieldValue.text(to.slug().value())
                    : value;
        }
        if (value instanceof FieldValue.Items items) {
            return FieldValue.items(items.values().stream()
                    .map(item -> renamed(field, item, from, to))
                    .toList());
        }
        Map<String, FieldValue> changed = new LinkedHashMap<>();
        ((FieldValue.Fields) value)
                .values()
                .forEach((name, each) -> changed.put(
                        name,
                        field.part(name)
                                .map(part -> renamed(part, each, from, to))
                                .orElse(each)));
        return FieldValue.fields(changed);
    }
}

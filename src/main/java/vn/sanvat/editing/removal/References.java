package vn.sanvat.editing.removal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Content;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryLink;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.FieldValue;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Head;
import vn.sanvat.content.writing.Shelf;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.markdown.TextLinks;

/** Finds and changes the places where entries name each other. */
@Component
class References {
    /** Fields that name entries, here or in what they hold, and the type that the slug is of. */
    private static final Map<String, EntryType> FIELDS = Map.ofEntries(
            Map.entry("producer", EntryType.PRODUCER),
            Map.entry("product", EntryType.PRODUCT),
            Map.entry("products", EntryType.PRODUCT),
            Map.entry("place", EntryType.PLACE),
            Map.entry("available_at", EntryType.PLACE),
            Map.entry("event", EntryType.EVENT),
            Map.entry("route", EntryType.ROUTE),
            Map.entry("story", EntryType.STORY),
            Map.entry("page", EntryType.PAGE));

    /** Top fields that hold references. */
    private static final Set<String> HOLDERS = Set.of("producer", "place", "available_at", "stalls", "stops", "about");

    private final Content content;
    private final Workspace workspace;

    References(Content content, Workspace workspace) {
        this.content = content;
        this.workspace = workspace;
    }

    /** Lets every file that names the entry name it by its new slug, drafts too. */
    void rename(Head head, EntryId from, EntryId to) {
        content.current().entries().values().stream()
                .flatMap(entry -> entry.references().stream())
                .filter(reference -> reference.target().equals(from))
                .flatMap(reference -> EntryFile.of(reference.file()).stream())
                .distinct()
                .forEach(file -> change(head, Shelf.PUBLIC, file, from, to));
        for (var shelf : List.of(Shelf.DRAFTS, Shelf.ARCHIVE)) {
            workspace.board().items(shelf).forEach(item -> change(head, shelf, item.file(), from, to));
        }
    }

    /** An entry that names itself has been moved already. */
    private static void change(Head head, Shelf shelf, EntryFile file, EntryId from, EntryId to) {
        var there = file.id().equals(from) ? file.of(to) : file;
        head.requireReadable(shelf, file);
        head.find(shelf, file).ifPresent(kept -> {
            var changed = renamed(kept.text(), file, from, to);
            if (!changed.equals(kept.text())) {
                head.put(shelf, there, changed);
            }
        });
    }

    static EntryText renamed(EntryText text, EntryFile file, EntryId from, EntryId to) {
        var changed = text;
        for (var each : text.fields().values().entrySet()) {
            if (HOLDERS.contains(each.getKey())) {
                changed = changed.with(each.getKey(), renamed(each.getKey(), each.getValue(), from, to));
            }
        }
        var body = TextLinks.rewritten(
                text.body(),
                link -> EntryLink.of(file.id().type(), link.destination())
                        .filter(named -> named.target().equals(from))
                        .map(named -> named.to(to.slug())));
        return changed.withBody(body);
    }

    private static FieldValue renamed(String key, FieldValue value, EntryId from, EntryId to) {
        if (value instanceof FieldValue.Scalar scalar) {
            return FIELDS.get(key) == from.type()
                            && scalar.text().equals(from.slug().value())
                    ? FieldValue.text(to.slug().value())
                    : value;
        }
        if (value instanceof FieldValue.Items items) {
            List<FieldValue> changed = new ArrayList<>();
            items.values().forEach(item -> changed.add(renamed(key, item, from, to)));
            return FieldValue.items(changed);
        }
        Map<String, FieldValue> changed = new LinkedHashMap<>();
        ((FieldValue.Fields) value).values().forEach((name, each) -> changed.put(name, renamed(name, each, from, to)));
        return FieldValue.fields(changed);
    }
}

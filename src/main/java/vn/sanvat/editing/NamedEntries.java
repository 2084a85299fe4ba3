package vn.sanvat.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.link.EntryLink;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.markdown.TextLinks;

/** The entries that a text names, in its fields and its body, under other names. */
public final class NamedEntries {
    private NamedEntries() {}

    /** @param names what an entry is called from now on; the same for those that keep their name */
    public static EntryText renamed(EntryText text, EntryFile file, UnaryOperator<EntryId> names, Schema schema) {
        var changed = text;
        for (var field : schema.of(file.id().type()).fields()) {
            var value = text.fields().get(field.key());
            if (value != null && namesEntries(field)) {
                changed = changed.with(field.key(), renamed(field, value, names));
            }
        }
        var body = TextLinks.rewritten(
                text.body(),
                link -> EntryLink.of(file.id().type(), link.destination()).flatMap(named -> {
                    var now = names.apply(named.target());
                    return now.equals(named.target()) ? Optional.empty() : Optional.of(named.to(now.slug()));
                }));
        return changed.withBody(body);
    }

    private static boolean namesEntries(Field field) {
        return field.kind() == FieldKind.REFERENCE || field.parts().stream().anyMatch(NamedEntries::namesEntries);
    }

    private static FieldValue renamed(Field field, FieldValue value, UnaryOperator<EntryId> names) {
        if (value instanceof FieldValue.Scalar scalar) {
            if (field.of().isEmpty() || !Slug.isValid(scalar.text())) {
                return value;
            }
            var named = EntryId.of(field.of().get(0), scalar.text());
            var now = names.apply(named);
            return now.equals(named) ? value : FieldValue.text(now.slug().value());
        }
        if (value instanceof FieldValue.Items items) {
            return FieldValue.items(items.values().stream()
                    .map(item -> renamed(field, item, names))
                    .toList());
        }
        Map<String, FieldValue> changed = new LinkedHashMap<>();
        ((FieldValue.Fields) value)
                .values()
                .forEach((name, each) -> changed.put(
                        name,
                        field.part(name).map(part -> renamed(part, each, names)).orElse(each)));
        return FieldValue.fields(changed);
    }
}

package vn.sanvat.editing.draft;

import java.util.List;
import java.util.stream.Stream;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.Required;
import vn.sanvat.content.schema.Schema;

/** Which fields of a file people and programs write, in their order. Others that the file has stay as they are. */
public final class WritableFields {
    private WritableFields() {}

    public static List<Field> of(Schema schema, EntryFile file) {
        var fields = schema.of(file.id().type()).fields().stream()
                .filter(field -> !field.readOnly())
                .toList();
        return file.isSource()
                ? fields
                : fields.stream().flatMap(WritableFields::translated).toList();
    }

    /** Of rows, what a translation says and what tells which row it is of. */
    private static Stream<Field> translated(Field field) {
        if (field.translated()) {
            return Stream.of(field);
        }
        var parts = field.parts().stream()
                .filter(part -> part.translated() || part.required() == Required.ALWAYS)
                .toList();
        return parts.stream().anyMatch(Field::translated) ? Stream.of(field.with(parts)) : Stream.empty();
    }
}

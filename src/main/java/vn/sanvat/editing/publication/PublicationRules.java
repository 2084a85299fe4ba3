package vn.sanvat.editing.publication;

import java.util.ArrayList;
import java.util.List;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.schema.Required;
import vn.sanvat.content.schema.TypeSchema;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.markdown.TextLink;
import vn.sanvat.markdown.TextLinks;
import vn.sanvat.markdown.TextTooDear;

/** What a public entry must have beyond what the form of the file asks for. */
final class PublicationRules {
    private static final Markdown MARKDOWN = new Markdown();

    private final TypeSchema schema;
    private final EntryFile file;
    private final EntryText text;
    private final EntryText source;

    /** @param source the text that a translation is of; the same text where it is none */
    PublicationRules(TypeSchema schema, EntryFile file, EntryText text, EntryText source) {
        this.schema = schema;
        this.file = file;
        this.text = text;
        this.source = source;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        require("title", faults);
        if (file.isSource()) {
            schema.fields().stream()
                    .filter(field -> field.required() == Required.PUBLISHING)
                    .forEach(field -> require(field.key(), faults));
        }
        images(faults);
        body(faults);
        return faults;
    }

    /** Pictures have words for those who do not see them, and the page is not too dear. */
    private void body(List<Fault> faults) {
        var first = 1
                + lines(text.text()
                        .substring(0, text.text().length() - text.body().length()));
        try {
            for (var link : TextLinks.in(text.body())) {
                if (link.kind() == TextLink.Kind.PICTURE && link.words().isBlank()) {
                    faults.add(Fault.wrong(file.path(), first + link.line(), "image.no_alt", "body"));
                }
            }
            MARKDOWN.requireAffordable(text.body());
        } catch (TextTooDear e) {
            faults.add(Fault.wrong(file.path(), first + e.line(), e.reason().key(), e.most()));
        }
    }

    private static int lines(String text) {
        return (int) text.chars().filter(sign -> sign == '\n').count();
    }

    private void require(String key, List<Fault> faults) {
        var value = text.fields().get(key);
        if (value == null || value.isEmpty()) {
            faults.add(Fault.wrong(file.path(), 1, "field.missing", key));
        }
    }

    /** Every picture of the source has words in this language. */
    private void images(List<Fault> faults) {
        var described = images(text).stream()
                .filter(image -> !word(image, "alt").isEmpty())
                .map(image -> word(image, "file"))
                .toList();
        images(source).stream()
                .map(image -> word(image, "file"))
                .filter(path -> !described.contains(path))
                .forEach(path -> faults.add(Fault.wrong(file.path(), 1, "image.no_alt", "images")));
    }

    private static List<FieldValue> images(EntryText text) {
        return text.fields().get("images") instanceof FieldValue.Items items ? items.values() : List.of();
    }

    private static String word(FieldValue image, String key) {
        return image instanceof FieldValue.Fields fields && fields.get(key) instanceof FieldValue.Scalar scalar
                ? scalar.text().strip()
                : "";
    }
}

package vn.sanvat.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Fault;
import vn.sanvat.content.FieldValue;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.EntryText;

/** What a public entry must have beyond what the form of the file asks for. */
final class PublicationRules {
    /** A picture in the text without words for those who do not see it. */
    private static final Pattern NO_ALT = Pattern.compile("!\\[\\s*]\\(");

    private final EntryFile file;
    private final EntryText text;
    private final EntryText source;

    /** @param source the text that a translation is of; the same text where it is none */
    PublicationRules(EntryFile file, EntryText text, EntryText source) {
        this.file = file;
        this.text = text;
        this.source = source;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        require("title", faults);
        if (file.isSource()) {
            require("summary", faults);
            if (file.id().type() == EntryType.PRODUCT || file.id().type() == EntryType.PRODUCER) {
                require("region", faults);
            }
            if (file.id().type() == EntryType.EVENT) {
                require("kind", faults);
                if (!(text.fields().get("when") instanceof FieldValue.Fields when) || when.isEmpty()) {
                    faults.add(Fault.wrong(file.path(), 1, "field.missing", "when"));
                }
            }
        }
        images(faults);
        var line = 1;
        for (var words : text.text().split("\n")) {
            if (NO_ALT.matcher(words).find()) {
                faults.add(Fault.wrong(file.path(), line, "image.no_alt", "body"));
            }
            line++;
        }
        return faults;
    }

    private void require(String key, List<Fault> faults) {
        if (text.field(key).isEmpty()) {
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

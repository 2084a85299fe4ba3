package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.Details;
import vn.sanvat.content.Image;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.Reference;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.link.WebAddress;
import vn.sanvat.content.schema.TypeSchema;
import vn.sanvat.content.schema.Values;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.FrontMatter;

/** Reads one file into what it says of its entry. */
final class EntryReader {
    private EntryReader() {}

    /** What a source file says. */
    record Source(
            String title,
            String summary,
            String body,
            int bodyLine,
            Details details,
            Values values,
            String region,
            String address,
            @Nullable Location location,
            List<Image> images,
            List<String> tags,
            List<String> sources,
            String origin,
            List<Reference> references,
            Set<String> pictures,
            Map<String, Integer> lines,
            List<Fault> faults)
            implements FileRead.OfEntry {}

    /** What a translation says. */
    record Translation(
            String title,
            String summary,
            String body,
            int bodyLine,
            String sourceHash,
            Map<String, String> alts,
            Values values,
            List<Reference> references,
            Set<String> pictures,
            List<Fault> faults)
            implements FileRead.OfEntry {}

    static Source source(String file, TypeSchema schema, String text) {
        var matter = FrontMatter.read(file, text);
        List<Fault> faults = new ArrayList<>(matter.faults());
        var fields = fields(file, matter, faults);
        var title = fields.indispensable("title");
        List<Reference> references = new ArrayList<>();
        var values = new Values(new SchemaReader(references::add).read(schema.own(), fields));
        var details = new DetailsReader(values, fields, schema).read();
        var links = BodyLinks.in(file, matter.body(), matter.bodyLine(), faults::add);
        references.addAll(links.references());
        var source = new Source(
                title,
                fields.text("summary"),
                matter.body(),
                matter.bodyLine(),
                details,
                values,
                fields.text("region"),
                fields.text("address"),
                fields.location("location"),
                images(fields),
                fields.texts("tags"),
                links(fields),
                fields.link("origin"),
                references,
                links.pictures(),
                matter.fields().keyLines(),
                faults);
        fields.warnOfUnknownKeys();
        return source;
    }

    static Translation translation(String file, TypeSchema schema, String text) {
        var matter = FrontMatter.read(file, text);
        List<Fault> faults = new ArrayList<>(matter.faults());
        var fields = fields(file, matter, faults);
        var title = fields.indispensable("title");
        Map<String, String> alts = new HashMap<>();
        for (var image : fields.children("images")) {
            alts.put(image.requiredText("file"), image.text("alt"));
        }
        var links = BodyLinks.in(file, matter.body(), matter.bodyLine(), faults::add);
        var translation = new Translation(
                title,
                fields.text("summary"),
                matter.body(),
                matter.bodyLine(),
                fields.text("source_hash"),
                alts,
                new Values(new SchemaReader(reference -> {}).read(schema.translated(), fields)),
                links.references(),
                links.pictures(),
                faults);
        fields.warnOfUnknownKeys();
        return translation;
    }

    /** Where the front matter cannot be read, that is the one fault: what is missing then says nothing. */
    private static FieldReader fields(String file, FrontMatter matter, List<Fault> faults) {
        return new FieldReader(file, matter.fields(), matter.faults().isEmpty() ? faults::add : fault -> {});
    }

    private static List<String> links(FieldReader fields) {
        return fields.texts("sources").stream()
                .filter(text -> !text.isEmpty())
                .map(text -> WebAddress.of(text).map(WebAddress::ascii).orElse(text))
                .toList();
    }

    private static List<Image> images(FieldReader fields) {
        List<Image> images = new ArrayList<>();
        for (var image : fields.children("images")) {
            Map<Language, String> alt = new HashMap<>();
            var words = image.text("alt");
            if (!words.isEmpty()) {
                alt.put(Language.VIETNAMESE, words);
            }
            var path = image.requiredText("file");
            var read = new Image(
                    path,
                    alt,
                    image.text("credit"),
                    image.number("focus_x", 0, 100, 50),
                    image.number("focus_y", 0, 100, 50));
            if (!path.isEmpty()) {
                images.add(read);
            }
            image.warnOfUnknownKeys();
        }
        return Objects.requireNonNull(images);
    }
}

package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.sanvat.content.Language;
import vn.sanvat.content.SiteSettings;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldReader;
import vn.sanvat.content.yaml.YamlText;

/** Reads {@code site.yml}. Without it a site is called by the product's name and speaks Vietnamese. */
final class SiteFile {
    static final String FILE = "site.yml";

    private SiteFile() {}

    /** What a site has that says nothing of itself. */
    static SiteSettings none() {
        return read("", fault -> {});
    }

    /** Every page shows what stands here: with any fault but an unknown key the file cannot be used. */
    static SiteSettings read(String text, Consumer<Fault> faults) {
        var yaml = YamlText.read(FILE, text, 1);
        yaml.faults().forEach(faults);
        var fields = new FieldReader(FILE, yaml.fields(), fault -> faults.accept(fault.strict()));
        List<Language> languages = new ArrayList<>();
        for (var tag : fields.texts("languages")) {
            if (Language.isValid(tag)) {
                languages.add(new Language(tag));
            } else {
                fields.fault(fields.line("languages"), "field.language", tag);
            }
        }
        if (languages.isEmpty()) {
            languages.add(Language.VIETNAMESE);
        }
        var theme = fields.text("theme");
        var settings = new SiteSettings(
                words(fields.child("name"), languages, "Sản Vật"),
                words(fields.child("tagline"), languages, ""),
                words(fields.child("note"), languages, ""),
                languages,
                theme.isEmpty() ? "default" : theme);
        fields.warnOfUnknownKeys();
        return settings;
    }

    private static Map<Language, String> words(FieldReader fields, List<Language> languages, String otherwise) {
        Map<Language, String> words = new HashMap<>();
        for (var language : languages) {
            var text = fields.text(language.tag());
            if (!text.isEmpty() || !otherwise.isEmpty()) {
                words.put(language, text.isEmpty() ? otherwise : text);
            }
        }
        fields.warnOfUnknownKeys();
        return words;
    }
}

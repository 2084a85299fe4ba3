package vn.sanvat.content.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Image;
import vn.sanvat.content.Language;
import vn.sanvat.content.Reference;
import vn.sanvat.content.Text;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.schema.Values;

/**
 * What the files of one entry say, before it is one.
 *
 * @param isDraft whether a translation is shown although words are missing
 */
record EntryParts(
        EntryId id,
        Language language,
        EntryReader.Source source,
        Map<Language, EntryReader.Translation> translations,
        boolean isDraft) {

    Entry entry(Instant changed, Consumer<Fault> faults) {
        List<Reference> references = new ArrayList<>(source.references());
        translations.values().forEach(translation -> references.addAll(translation.references()));
        return new Entry(
                id,
                language,
                texts(faults),
                source.details(),
                source.values(),
                source.region(),
                source.address(),
                source.location(),
                source.images().stream().map(this::withAlts).toList(),
                source.tags(),
                source.sources(),
                source.origin(),
                references,
                source.lines(),
                changed);
    }

    private Map<Language, Text> texts(Consumer<Fault> faults) {
        Map<Language, Text> texts = new HashMap<>();
        texts.put(
                language,
                new Text(
                        language,
                        true,
                        false,
                        false,
                        source.title(),
                        source.summary(),
                        source.body(),
                        id.path(),
                        source.bodyLine(),
                        source.pictures(),
                        Values.NONE));
        if (!translations.isEmpty()) {
            var current = SourceHash.of(source.title(), source.summary(), source.body());
            translations.forEach((each, text) -> texts.put(each, translated(each, text, current, faults)));
        }
        return texts;
    }

    private Text translated(Language to, EntryReader.Translation text, String current, Consumer<Fault> faults) {
        var path = new EntryFile(id, to).path();
        var missing = Untranslated.fields(text, source);
        missing.forEach(key -> faults.accept(Fault.warning(path, 1, "translation.partial", key)));
        var outdated = !text.sourceHash().isEmpty() && !text.sourceHash().equals(current);
        if (outdated) {
            faults.accept(Fault.warning(path, 1, "translation.outdated", id.path(), current));
        }
        return new Text(
                to,
                true,
                !isDraft && !missing.isEmpty(),
                outdated,
                text.title(),
                text.summary(),
                text.body(),
                path,
                text.bodyLine(),
                text.pictures(),
                text.values());
    }

    private Image withAlts(Image image) {
        Map<Language, String> alts = new HashMap<>(image.alt());
        translations.forEach((each, text) -> {
            var alt = text.alts().get(image.file());
            if (alt != null) {
                alts.put(each, alt);
            }
        });
        return new Image(image.file(), alts, image.credit(), image.focusX(), image.focusY());
    }
}

package vn.sanvat.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.Values;

/**
 * One entry with all its languages, as HEAD has it.
 *
 * @param texts the words, by language; the source language is always there, and translations may be partial
 * @param source the language that the entry was written in
 * @param values of the fields that its type has beyond those of every type
 * @param region id of the administrative unit, today's or a former one; empty where not known
 * @param address as the source writes it; never changed when units change
 * @param origin address of the page of another site that this is a copy of; empty for the site's own
 * @param references every entry that this one names, existing or not
 * @param lines line of the source file on which each front-matter key stands, from 1
 * @param changed when the file last changed in the history
 */
public record Entry(
        EntryId id,
        Language source,
        Map<Language, Text> texts,
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
        Map<String, Integer> lines,
        Instant changed) {
    public Entry {
        texts = Map.copyOf(texts);
        images = List.copyOf(images);
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
        references = List.copyOf(references);
        lines = Map.copyOf(lines);
        if (!texts.containsKey(source)) {
            throw new IllegalArgumentException(id + " has no text in its source language");
        }
    }

    /** Entries of one snapshot differ by their ids; all the rest would only be slow to look at. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The words in this language, or those of the source language where there is no translation. */
    public Text text(Language language) {
        var text = texts.get(language);
        return text != null && !text.partial() ? text : sourceText().insteadOfTranslation();
    }

    public Text sourceText() {
        return Optional.ofNullable(texts.get(source)).orElseThrow();
    }

    /** The values to read a field from: those of the translation, where it has words of its own for it. */
    public Values values(Field field, Language language) {
        var translated = text(language).values();
        return field.translated() && translated.has(field.key()) ? translated : values;
    }

    /** Those that its words are wholly there in. */
    public Set<Language> languages() {
        return shown().stream().map(Text::language).collect(Collectors.toUnmodifiableSet());
    }

    /** The words that visitors see: a translation with words missing is none. */
    public List<Text> shown() {
        return texts.values().stream().filter(text -> !text.partial()).toList();
    }

    /** Paths below {@code media/} of what visitors see. */
    public Set<String> pictures() {
        return Stream.concat(
                        images.stream().map(Image::file), shown().stream().flatMap(text -> text.pictures().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Line of the source file on which a front-matter key stands; 1 where it is not written. */
    public int line(String key) {
        return lines.getOrDefault(key, 1);
    }

    public Optional<Location> where() {
        return Optional.ofNullable(location);
    }
}

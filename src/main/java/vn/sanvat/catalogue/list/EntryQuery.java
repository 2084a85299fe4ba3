package vn.sanvat.catalogue.list;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.RecognitionState;

/**
 * What a reader asks for. Values of one facet widen, different facets narrow.
 *
 * @param text words to search for; empty for a plain list
 * @param recognitions whether the latest recognition holds on the day of the question
 * @param kinds keys of what an entry is within its type: {@code festival}, {@code craft_village} …
 * @param fields values of fields that the site adds as facets, by key; each has some
 * @param month only what is in season or takes place in this month, 1 to 12; 0 for any
 * @param from with {@code to}: only events that take place between the two
 * @param page from 1
 * @param size results a page
 */
public record EntryQuery(
        String text,
        Set<EntryType> types,
        Set<String> regions,
        Set<String> categories,
        Set<Integer> stars,
        Set<RecognitionState> recognitions,
        Set<String> certificates,
        Set<String> kinds,
        Map<String, Set<String>> fields,
        boolean gift,
        boolean export,
        int month,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Near near,
        Sort sort,
        int page,
        int size,
        Language language) {
    public static final int DEFAULT_SIZE = 24;
    public static final int LARGEST_SIZE = 100;
    /** How deep one may page: {@code page * size}; the same as Elasticsearch's own window. */
    public static final int DEEPEST = 10_000;

    public EntryQuery {
        types = Set.copyOf(types);
        regions = Set.copyOf(regions);
        categories = Set.copyOf(categories);
        stars = Set.copyOf(stars);
        recognitions = Set.copyOf(recognitions);
        certificates = Set.copyOf(certificates);
        kinds = Set.copyOf(kinds);
        fields = Map.copyOf(fields);
    }

    /** Everything, in the default order. */
    public static EntryQuery all(Language language) {
        return new EntryQuery(
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                false,
                false,
                0,
                null,
                null,
                null,
                Sort.RELEVANCE,
                1,
                DEFAULT_SIZE,
                language);
    }

    public static EntryQuery of(EntryType type, Language language) {
        return all(language).withTypes(Set.of(type));
    }

    public boolean hasText() {
        return !text.isEmpty();
    }

    public int offset() {
        return (page - 1) * size;
    }

    public EntryQuery withTypes(Set<EntryType> other) {
        return new EntryQuery(
                text,
                other,
                regions,
                categories,
                stars,
                recognitions,
                certificates,
                kinds,
                fields,
                gift,
                export,
                month,
                from,
                to,
                near,
                sort,
                page,
                size,
                language);
    }

    public EntryQuery withRegion(String region) {
        var more = new TreeSet<>(regions);
        more.add(region);
        return new EntryQuery(
                text,
                types,
                more,
                categories,
                stars,
                recognitions,
                certificates,
                kinds,
                fields,
                gift,
                export,
                month,
                from,
                to,
                near,
                sort,
                page,
                size,
                language);
    }

    public EntryQuery withCategory(String category) {
        var more = new TreeSet<>(categories);
        more.add(category);
        return new EntryQuery(
                text,
                types,
                regions,
                more,
                stars,
                recognitions,
                certificates,
                kinds,
                fields,
                gift,
                export,
                month,
                from,
                to,
                near,
                sort,
                page,
                size,
                language);
    }

    public EntryQuery withPage(int otherPage, int otherSize) {
        return new EntryQuery(
                text,
                types,
                regions,
                categories,
                stars,
                recognitions,
                certificates,
                kinds,
                fields,
                gift,
                export,
                month,
                from,
                to,
                near,
                sort,
                otherPage,
                otherSize,
                language);
    }

    public EntryQuery withText(String other) {
        return new EntryQuery(
                other,
                types,
                regions,
                categories,
                stars,
                recognitions,
                certificates,
                kinds,
                fields,
                gift,
                export,
                month,
                from,
                to,
                near,
                sort,
                page,
                size,
                language);
    }

    public EntryQuery withSort(Sort other) {
        return new EntryQuery(
                text,
                types,
                regions,
                categories,
                stars,
                recognitions,
                certificates,
                kinds,
                fields,
                gift,
                export,
                month,
                from,
                to,
                near,
                other,
                page,
                size,
                language);
    }

    public EntryQuery withNear(Near other) {
        return new EntryQuery(
                text,
                types,
                regions,
                categories,
                stars,
                recognitions,
                certificates,
                kinds,
                fields,
                gift,
                export,
                month,
                from,
                to,
                other,
                sort,
                page,
                size,
                language);
    }

    /** Whether anything but the type narrows the list. */
    public boolean isNarrowed() {
        return hasText()
                || !regions.isEmpty()
                || !categories.isEmpty()
                || !stars.isEmpty()
                || !recognitions.isEmpty()
                || !certificates.isEmpty()
                || !kinds.isEmpty()
                || !fields.isEmpty()
                || gift
                || export
                || month > 0
                || from != null
                || to != null
                || near != null;
    }
}

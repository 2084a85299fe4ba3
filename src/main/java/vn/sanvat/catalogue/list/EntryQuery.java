package vn.sanvat.catalogue.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
 * @param exactly whether the words are to be found as they are, and not read for what they may mean
 * @param recognitions whether the latest recognition holds on the day of the question
 * @param kinds keys of what an entry is within its type: {@code festival}, {@code craft_village} …
 * @param producers slugs of those who make it, or are it, or have a stall there
 * @param fields values of fields that the site adds as facets, by key; each has some
 * @param month only what is in season or takes place in this month, 1 to 12; 0 for any
 * @param from with {@code to}: only events that take place between the two
 * @param changedSince only what changed then or later
 * @param after only what comes after this in the order of the files' paths, which then is the order: what is added or
 *     taken away meanwhile moves nothing; empty for the beginning, null for an order that suits readers
 * @param page from 1
 * @param size results a page
 */
public record EntryQuery(
        String text,
        boolean exactly,
        Set<EntryType> types,
        Set<String> regions,
        Set<String> categories,
        Set<Integer> stars,
        Set<RecognitionState> recognitions,
        Set<String> certificates,
        Set<String> kinds,
        Set<String> producers,
        Map<String, Set<String>> fields,
        boolean gift,
        boolean export,
        int month,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Near near,
        @Nullable Instant changedSince,
        @Nullable String after,
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
        producers = Set.copyOf(producers);
        fields = Map.copyOf(fields);
    }

    /** Everything, in the default order. */
    public static EntryQuery all(Language language) {
        return new Builder(language).build();
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
        return but().types(other).build();
    }

    public EntryQuery withRegion(String region) {
        return but().regions(and(regions, region)).build();
    }

    public EntryQuery withCategory(String category) {
        return but().categories(and(categories, category)).build();
    }

    public EntryQuery withPage(int otherPage, int otherSize) {
        return but().page(otherPage).size(otherSize).build();
    }

    /** The same with all that it finds on one page: for lists from memory. */
    public EntryQuery whole() {
        return withPage(1, Integer.MAX_VALUE);
    }

    public EntryQuery withText(String other) {
        return but().text(other).build();
    }

    public EntryQuery withSort(Sort other) {
        return but().sort(other).build();
    }

    public EntryQuery withNear(Near other) {
        return but().near(other).build();
    }

    private static Set<String> and(Set<String> some, String more) {
        var all = new TreeSet<>(some);
        all.add(more);
        return all;
    }

    /** The same, of which some is going to be another. */
    public Builder but() {
        var builder = new Builder(language);
        builder.text = text;
        builder.exactly = exactly;
        builder.types = types;
        builder.regions = regions;
        builder.categories = categories;
        builder.stars = stars;
        builder.recognitions = recognitions;
        builder.certificates = certificates;
        builder.kinds = kinds;
        builder.producers = producers;
        builder.fields = fields;
        builder.gift = gift;
        builder.export = export;
        builder.month = month;
        builder.from = from;
        builder.to = to;
        builder.near = near;
        builder.changedSince = changedSince;
        builder.after = after;
        builder.sort = sort;
        builder.page = page;
        builder.size = size;
        return builder;
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
                || !producers.isEmpty()
                || !fields.isEmpty()
                || gift
                || export
                || month > 0
                || from != null
                || to != null
                || changedSince != null
                || near != null;
    }

    /**
     * The day from which on events are told: the first of the days that are asked for where these lie ahead or are over,
     * else today.
     */
    public LocalDate firstDay(LocalDate today) {
        if (from != null && (from.isAfter(today) || (to != null && to.isBefore(today)))) {
            return from;
        }
        return month == 0 || month == today.getMonthValue() ? today : firstOfMonth(today);
    }

    /** The first and the last of some days. */
    public record Days(LocalDate first, LocalDate last) {}

    /** When the month is that is asked for; empty where none is. */
    public Optional<Days> daysOfMonth(LocalDate today) {
        if (month == 0) {
            return Optional.empty();
        }
        var first = firstOfMonth(today);
        return Optional.of(new Days(first, first.plusMonths(1).minusDays(1)));
    }

    /** The days that are asked for: from today on, and for a year, where one end is left out; empty where both are. */
    public Optional<Days> days(LocalDate today) {
        if (from == null && to == null) {
            return Optional.empty();
        }
        var first = from != null ? from : today;
        return Optional.of(new Days(first, to != null ? to : first.plusYears(1)));
    }

    /** Of the month that is asked for, this one or one of the coming eleven. */
    LocalDate firstOfMonth(LocalDate today) {
        var first = today.withDayOfMonth(1);
        while (first.getMonthValue() != month) {
            first = first.plusMonths(1);
        }
        return first;
    }

    /** What a reader asks for, part by part; what is left out is not asked for. */
    public static final class Builder {
        private final Language language;
        private String text = "";
        private boolean exactly;
        private Set<EntryType> types = Set.of();
        private Set<String> regions = Set.of();
        private Set<String> categories = Set.of();
        private Set<Integer> stars = Set.of();
        private Set<RecognitionState> recognitions = Set.of();
        private Set<String> certificates = Set.of();
        private Set<String> kinds = Set.of();
        private Set<String> producers = Set.of();
        private Map<String, Set<String>> fields = Map.of();
        private boolean gift;
        private boolean export;
        private int month;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable Near near;
        private @Nullable Instant changedSince;
        private @Nullable String after;
        private Sort sort = Sort.RELEVANCE;
        private int page = 1;
        private int size = DEFAULT_SIZE;

        public Builder(Language language) {
            this.language = language;
        }

        public Builder text(String asked) {
            text = asked;
            return this;
        }

        public Builder exactly(boolean asked) {
            exactly = asked;
            return this;
        }

        public Builder types(Set<EntryType> asked) {
            types = asked;
            return this;
        }

        public Builder regions(Set<String> asked) {
            regions = asked;
            return this;
        }

        public Builder categories(Set<String> asked) {
            categories = asked;
            return this;
        }

        public Builder stars(Set<Integer> asked) {
            stars = asked;
            return this;
        }

        public Builder recognitions(Set<RecognitionState> asked) {
            recognitions = asked;
            return this;
        }

        public Builder certificates(Set<String> asked) {
            certificates = asked;
            return this;
        }

        public Builder kinds(Set<String> asked) {
            kinds = asked;
            return this;
        }

        public Builder producers(Set<String> asked) {
            producers = asked;
            return this;
        }

        public Builder fields(Map<String, Set<String>> asked) {
            fields = asked;
            return this;
        }

        public Builder gift(boolean asked) {
            gift = asked;
            return this;
        }

        public Builder export(boolean asked) {
            export = asked;
            return this;
        }

        public Builder month(int asked) {
            month = asked;
            return this;
        }

        public Builder from(@Nullable LocalDate asked) {
            from = asked;
            return this;
        }

        public Builder to(@Nullable LocalDate asked) {
            to = asked;
            return this;
        }

        public Builder near(@Nullable Near asked) {
            near = asked;
            return this;
        }

        public Builder changedSince(@Nullable Instant asked) {
            changedSince = asked;
            return this;
        }

        public Builder after(@Nullable String asked) {
            after = asked;
            return this;
        }

        public Builder sort(Sort asked) {
            sort = asked;
            return this;
        }

        public Builder page(int asked) {
            page = asked;
            return this;
        }

        public Builder size(int asked) {
            size = asked;
            return this;
        }

        public EntryQuery build() {
            return new EntryQuery(
                    text,
                    exactly,
                    types,
                    regions,
                    categories,
                    stars,
                    recognitions,
                    certificates,
                    kinds,
                    producers,
                    fields,
                    gift,
                    export,
                    month,
                    from,
                    to,
                    near,
                    changedSince,
                    after,
                    sort,
                    page,
                    size,
                    language);
        }
    }
}

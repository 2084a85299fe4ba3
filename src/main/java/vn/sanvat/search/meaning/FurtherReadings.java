package vn.sanvat.search.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.search.meaning.Reading.Where;
import vn.sanvat.search.meaning.part.Part;
import vn.sanvat.search.meaning.part.Parts;
import vn.sanvat.search.meaning.part.Typed;
import vn.sanvat.search.word.Words;

/** What else a query may mean, where nothing was found as it was read first. */
final class FurtherReadings {
    private static final float SYNONYM = 0.75f;
    private static final float CORRECTED = 0.8f;
    private static final float SOME_WORDS = 0.3f;
    private static final float WITHOUT_OPTIONAL = 0.9f;
    private static final float CALLED_BY_REGION = 0.5f;
    private static final int MOST_WAYS = 8;
    private static final int MOST_MISTYPED_TOGETHER = 3; // words; longer ones of known words are sentences

    private final Readings readings;
    private final Vocabulary vocabulary;
    private final Language language;
    private final LocalDate today;

    FurtherReadings(Readings readings, Language language, LocalDate today) {
        this.readings = readings;
        this.vocabulary = readings.vocabulary();
        this.language = language;
        this.today = today;
    }

    /** What else they may mean, where nothing was found; no readings where there is nothing to be made of them. */
    Meaning of(Typed typed) {
        var words = typed.words();
        var parts = Parts.of(readings.lexicon(), typed, language, today);
        List<Reading> others = new ArrayList<>(loosened(words, parts));
        Set<String> said = new LinkedHashSet<>();
        if (isUnderstood(parts, words)) {
            others.add(readings.reading(words, 1, List.of(), Where.TITLES));
        } else {
            if (!parts.isEmpty() || vocabulary.spans(words).size() == 1) {
                others.add(readings.reading(words, 1, List.of(), Where.TEXTS));
            }
            corrected(typed, others, said);
            if (said.isEmpty()) {
                var some = someOf(words);
                if (!some.isEmpty()) {
                    add(some, SOME_WORDS, others, said);
                }
            }
            if (others.isEmpty()) {
                others.add(readings.reading(words, CORRECTED, List.of(), Where.TEXTS));
            }
        }
        others.addAll(withoutOptional(typed, parts));
        return new Meaning(
                typed,
                others,
                ways(typed),
                said.isEmpty() ? "" : said.iterator().next());
    }

    /** A route that is called by a region need not lie in it. */
    private Reading calledBy(Part region, List<Part> parts, List<String> words) {
        var others = parts.stream().filter(part -> !part.equals(region)).toList();
        var left = Stream.concat(readings.withParts(words, parts, 1).words().stream(), region.words().stream())
                .toList();
        return readings.reading(left, CALLED_BY_REGION, others, Where.NAMES);
    }

    /**
     * From farther away, with certificates as words (what is organic need not be certified), with events of any kind (at a
     * festival's place or time there may be a market) and with a region as a part of the name.
     */
    private List<Reading> loosened(List<String> words, List<Part> parts) {
        List<Reading> loosened = new ArrayList<>();
        var farther = parts.stream().map(Part::farther).toList();
        if (!farther.equals(parts)) {
            loosened.add(readings.withParts(words, farther, 1));
        }
        var uncertified = parts.stream()
                .filter(part -> part.filter() != Meant.Filter.CERTIFICATE)
                .toList();
        if (!uncertified.equals(parts) && !uncertified.isEmpty()) {
            loosened.add(readings.withParts(words, uncertified, 1));
        }
        var anyEvents = parts.stream().map(this::anyEvent).toList();
        if (!anyEvents.equals(parts) && parts.size() > 1) {
            loosened.add(readings.withParts(words, anyEvents, 1));
        }
        parts.stream()
                .filter(part -> part.filter() == Meant.Filter.REGION && parts.size() > 1)
                .forEach(region -> loosened.add(calledBy(region, parts, words)));
        return loosened;
    }

    /** As if what only says how good things have to be, or what people want to do with them, had not been typed. */
    private List<Reading> withoutOptional(Typed typed, List<Part> parts) {
        var optional = IdleWords.optional(typed.words());
        parts.forEach(part -> optional.clear(part.from(), part.to()));
        var at = 0;
        for (var span : vocabulary.spans(typed.words())) {
            if (span.size() > 1) {
                optional.clear(at, at + span.size());
            }
            at += span.size();
        }
        var needed = IntStream.range(0, typed.words().size())
                .filter(i -> !optional.get(i))
                .boxed()
                .toList();
        if (needed.isEmpty() || needed.size() == typed.words().size()) {
            return List.of();
        }
        var core =
                new Typed(typed.text(), needed.stream().map(typed.tokens()::get).toList());
        return readings.readings(core, language, today).stream()
                .map(reading -> reading.among(needed).lighter(WITHOUT_OPTIONAL))
                .toList();
    }

    private Part anyEvent(Part part) {
        var isEvent = part.filter() == Meant.Filter.KIND
                && readings.catalogue().eventKinds().containsAll(part.values());
        return isEvent ? part.as(Meant.Filter.TYPE, EntryType.EVENT.key()) : part;
    }

    private void corrected(Typed typed, List<Reading> others, Set<String> said) {
        var words = typed.words();
        var idle = IdleWords.idle(words);
        var isSentence = words.size() > MOST_MISTYPED_TOGETHER
                && !terms(words).isEmpty()
                && IntStream.range(0, words.size()).allMatch(i -> idle.get(i) || vocabulary.knows(words.get(i)));
        for (var corrected : isSentence
                ? List.<Corrections.Corrected>of()
                : readings.corrections().of(words)) {
            add(corrected.words(), CORRECTED, others, said);
            var read = typed.with(corrected.words());
            var parts = Parts.of(readings.lexicon(), read, language, today);
            if (!parts.isEmpty()) {
                others.add(readings.withParts(read.words(), parts, CORRECTED));
            }
        }
    }

    /** The names in the words, else those that the site knows where these are most, else the one beside a misspelt one. */
    private List<String> someOf(List<String> words) {
        var names = terms(words);
        if (!names.isEmpty()) {
            return names;
        }
        var known = words.stream().filter(vocabulary::knows).toList();
        return known.size() < words.size() && known.size() * 3 >= words.size() * 2 && hasName(known)
                ? known
                : besideMisspelt(words);
    }

    private void add(List<String> words, float weight, List<Reading> into, Set<String> said) {
        into.add(readings.reading(words, weight, List.of(), Where.ANYWHERE));
        readings.synonyms().rewrite(words).stream()
                .filter(other -> !other.folded())
                .limit(2)
                .forEach(other ->
                        into.add(readings.reading(other.words(), weight * SYNONYM, List.of(), Where.ANYWHERE)));
        said.add(String.join(" ", words));
    }

    /**
     * Some words narrow for sure, and the others are names that the site knows, so that leaving one out would find what
     * nobody asked for: {@code nước mắm 4 sao ở Núi Thành}.
     */
    private boolean isUnderstood(List<Part> parts, List<String> words) {
        var sure = parts.stream().filter(Part::sure).toList();
        return sure.size() > 1
                && (Readings.isAllOf(sure, words)
                        || vocabulary.isTerm(readings.withParts(words, sure, 1).words()));
    }

    private boolean hasName(List<String> words) {
        return vocabulary.spans(words).size() < words.size();
    }

    /** Of two words the one that things are called, where the other is heard like a name that none of them has. */
    private List<String> besideMisspelt(List<String> words) {
        if (words.size() != 2) {
            return List.of();
        }
        return IntStream.range(0, 2)
                .filter(i -> vocabulary.isTerm(List.of(words.get(i)))
                        && readings.corrections().isHeardLikeAName(words.get(1 - i)))
                .mapToObj(i -> List.of(words.get(i)))
                .findFirst()
                .orElse(List.of());
    }

    /**
     * Names in the words, where these are at least half of them: {@code mua nước mắm ngon} is about {@code nước mắm}.
     */
    private List<String> terms(List<String> words) {
        List<String> kept = new ArrayList<>();
        var at = 0;
        while (at < words.size()) {
            var length = vocabulary.term(words, at);
            if (length > 1) {
                kept.addAll(words.subList(at, at + length));
            }
            at += length;
        }
        var carrying = IdleWords.without(words).size();
        return kept.size() * 2 >= carrying && kept.size() < words.size() ? kept : List.of();
    }

    /** Regions, kinds and the like, names in the words, and what is left of them one by one. */
    private List<Meaning.Way> ways(Typed typed) {
        var words = typed.words();
        List<Meaning.Way> ways = new ArrayList<>();
        var parts = Parts.of(readings.lexicon(), typed, language, today);
        var at = 0;
        while (at < words.size() && ways.size() < MOST_WAYS) {
            var from = at;
            var part = parts.stream().filter(each -> each.from() == from).findFirst();
            var to = part.map(Part::to).orElse(from + vocabulary.term(words, from));
            if (part.isPresent()) {
                ways.add(way(typed, from, to, readings.reading(List.of(), 1, List.of(part.get()), Where.ANYWHERE)));
            } else if (words.subList(from, to).stream()
                    .allMatch(word -> vocabulary.names(word)
                            || (!Words.isMarked(word)
                                    && !vocabulary.written(word).isEmpty()))) {
                ways.add(way(typed, from, to, readings.reading(words.subList(from, to), 1, List.of(), Where.NAMES)));
            }
            at = to;
        }
        return ways;
    }

    private static Meaning.Way way(Typed typed, int from, int to, Reading reading) {
        return new Meaning.Way(typed.between(from, to), reading);
    }
}

package vn.sanvat.search.meaning.part;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sanvat.content.Language;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.meaning.part.Sense.Binding;
import vn.sanvat.search.meaning.part.Sense.Use;

/** The words of one query with what each run of them can be; every reader of parts looks here. */
final class Sentence {
    private static final int MOST_WORDS = 16; // of a query that are looked at
    private static final int LONGEST_BINDING = 3; // words

    private final Lexicon lexicon;
    private final Typed typed;
    private final List<String> words;
    private final List<String> folded;
    private final Language language;
    private final LocalDate today;
    private final Map<Integer, List<Sense>> known = new HashMap<>();

    Sentence(Lexicon lexicon, Typed typed, Language language, LocalDate today) {
        this.lexicon = lexicon;
        this.typed = typed;
        var all = typed.words();
        this.words = all.subList(0, Math.min(MOST_WORDS, all.size()));
        this.folded = words.stream().map(Folded::of).toList();
        this.language = language;
        this.today = today;
    }

    /** Some words that stand in a row. */
    record Run(int from, int to) {}

    String text() {
        return typed.text();
    }

    Language language() {
        return language;
    }

    LocalDate today() {
        return today;
    }

    int size() {
        return words.size();
    }

    String word(int at) {
        return words.get(at);
    }

    String folded(int at) {
        return folded.get(at);
    }

    List<String> words(int from, int to) {
        return words.subList(from, to);
    }

    /** Every run of words that may be a name. */
    Stream<Run> runs() {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(at -> IntStream.rangeClosed(1, Math.min(Lexicon.LONGEST, words.size() - at))
                        .mapToObj(length -> new Run(at, at + length)));
    }

    /** Looked up once for each run of words, because every pattern asks for its neighbours. */
    List<Sense> senses(int from, int to) {
        if (from < 0 || to > words.size() || to - from > Lexicon.LONGEST) {
            return List.of();
        }
        return known.computeIfAbsent(
                from * 100 + to, key -> lexicon.senses(words.subList(from, to), folded.subList(from, to)));
    }

    <T extends Sense> Stream<T> senses(int from, int to, Class<T> kind) {
        return senses(from, to).stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether a dash stands between a word and the next: {@code 3-5}. */
    boolean isDashed(int word) {
        var tokens = typed.tokens();
        return word + 1 < tokens.size()
                && text().substring(tokens.get(word).end(), tokens.get(word + 1).begin())
                        .strip()
                        .matches("[-–—]");
    }

    boolean is(Use use, int from, int to) {
        return binding(use, from, to).isPresent();
    }

    Optional<Binding> binding(Use use, int from, int to) {
        return senses(from, to, Binding.class)
                .filter(binding -> binding.use() == use)
                .findFirst();
    }

    /** How many words from here on are of this use; 0 for none. */
    int following(Use use, int at) {
        for (var length = Math.min(LONGEST_BINDING, words.size() - at); length > 0; length--) {
            if (is(use, at, at + length)) {
                return length;
            }
        }
        return 0;
    }

    /** How many words before here are of this use; 0 for none. */
    int preceding(Use use, int at) {
        for (var length = Math.min(LONGEST_BINDING, at); length > 0; length--) {
            if (is(use, at - length, at)) {
                return length;
            }
        }
        return 0;
    }

    /** A number up to 39, in figures or in words. */
    Optional<Integer> number(int from, int to) {
        if (from < 0 || to > words.size()) {
            return Optional.empty();
        }
        var word = words.get(from);
        if (to - from == 1 && word.matches("(0?[1-9]|[1-3]\\d)(st|nd|rd|th)?")) {
            return Optional.of(Integer.valueOf(word.replaceAll("\\D", "")));
        }
        return binding(Use.NUMBER, from, to).map(Binding::number);
    }

    /** The words that were found by their letters, which may have signs between them; empty where these are none. */
    Optional<Run> run(Matcher found) {
        var within = IntStream.range(0, words.size())
                .filter(i -> typed.tokens().get(i).begin() >= found.start()
                        && typed.tokens().get(i).end() <= found.end())
                .toArray();
        return within.length == 0 ? Optional.empty() : Optional.of(new Run(within[0], within[within.length - 1] + 1));
    }
}

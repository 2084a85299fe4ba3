package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sanvat.content.Language;
import vn.sanvat.content.words.Folded;
import vn.sanvat.search.meaning.IdleWords;
import vn.sanvat.search.meaning.Reading;
import vn.sanvat.search.meaning.Vocabulary;
import vn.sanvat.search.word.Syllables;
import vn.sanvat.search.word.Words;

/**
 * Turns the words of a reading into clauses. Every word has to match, in its best field and form: with its marks, without
 * them, as a beginning, or nearly. A syllable by itself counts in names and facts only: where something is, and what is
 * said of it, have it by chance, and there it has to stand beside its neighbour in the query.
 */
final class WordClauses {
    /** Fields with their weights: what something is called, what it is, who makes it, where it is, what is said of it. */
    private static final List<String> NAMES = List.of("title^10", "names^8", "called^4");

    private static final List<String> FACTS = List.of("kinds^4", "maker^3.5");
    private static final List<String> PLACES = List.of("places^4", "around^1");
    private static final List<String> PROSE = List.of("summary^2", "body^0.5");
    private static final List<String> NAMES_AND_FACTS = joined(NAMES, FACTS);
    private static final List<String> PLACES_AND_PROSE = joined(PLACES, PROSE);
    private static final List<String> SAID_OF_IT = joined(NAMES_AND_FACTS, joined(PLACES, List.of("summary^2")));
    private static final List<String> NAMES_FACTS_AND_PLACES = joined(NAMES_AND_FACTS, PLACES);
    private static final List<String> NAMES_FACTS_AND_SUMMARY = joined(NAMES_AND_FACTS, List.of("summary^2"));
    private static final List<String> EVERYWHERE = joined(NAMES_AND_FACTS, PLACES_AND_PROSE);
    private static final List<String> NEARLY_FIELDS = folded(joined(NAMES, List.of("maker^4", "kinds^4", "summary^1")));

    private static final float FOLDED = 0.8f;
    /** A name with other marks than typed. */
    private static final float OTHER_MARKS = 0.35f;

    private static final float PREFIX = 6f;
    private static final float NEARLY = 0.4f;
    private static final float PAIR = 1.2f;
    private static final float WHOLE = 2.5f;
    private static final float PART_OF_NAME = 0.3f;
    private static final float EXACT_NAME = 120f;
    private static final float EXACT_NAME_FOLDED = 90f;
    private static final float NAME_BEGINS = 40f;
    /** For each word: the longer a beginning is, the surer. */
    private static final float NAME_BEGINS_INSIDE_WORD = 15f;

    private static final float CATEGORY = 40f;
    private static final int SHORTEST_NEARLY = 5; // letters of a word that may be mistyped
    private static final int SHORTEST_NEARLY_LENIENT = 6;
    private static final int MOST_WORDS = 16;
    /** In the form of {@code minimum_should_match}. */
    private static final String ALL_BUT_ONE_OF_MANY = "4<80%";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Vocabulary vocabulary;
    private final Language language;
    private final Strictness strictness;

    WordClauses(Vocabulary vocabulary, Language language, Strictness strictness) {
        this.strictness = strictness;
        this.vocabulary = vocabulary;
        this.language = language;
    }

    /** What has to match. */
    Query needed(Reading reading) {
        var words = words(reading);
        return switch (reading.where()) {
            case ANYWHERE, TEXTS, TITLES -> eachOf(words, reading.where());
            case NAMES -> {
                var inARow = inARow(words, SAID_OF_IT, 1);
                var needed = eachOf(words, reading.where());
                yield Query.of(
                        q -> q.bool(either -> either.should(needed, inARow).minimumShouldMatch("1")));
            }
            case WHOLE_NAME -> wholeName(words);
        };
    }

    private static Query wholeName(List<String> words) {
        var field = Words.isMarked(words) ? "exact" : "exact_folded";
        var name = Words.isMarked(words) ? String.join(" ", words) : Words.folded(words);
        return Query.of(q -> q.term(term -> term.field(field).value(name)));
    }

    /** What an entry is called by the words of a part counts a little more than what only is so. */
    Query named(List<String> words) {
        return inARow(words, NAMES, PART_OF_NAME);
    }

    /** What counts besides. */
    List<Query> counting(Reading reading) {
        var words = words(reading);
        return Stream.of(pairs(words), whole(words), categories(reading))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> words(Reading reading) {
        return reading.words().subList(0, Math.min(reading.words().size(), MOST_WORDS));
    }

    private Query eachOf(List<String> words, Reading.Where where) {
        List<Query> needed = new ArrayList<>();
        var carrying = IdleWords.without(words);
        var at = 0;
        for (var span : vocabulary.spans(words)) {
            if (span.size() > 1) {
                needed.add(name(span, where, span.size() == words.size()));
            } else if (carrying.contains(span.get(0))) {
                needed.add(word(words, at, where));
            }
            at += span.size();
        }
        return Query.of(q -> q.bool(bool -> bool.should(needed).minimumShouldMatch(ALL_BUT_ONE_OF_MANY)));
    }

    /** Words that stand together in names do so wherever they count; what is said of many things is no name. */
    private Query name(List<String> words, Reading.Where where, boolean isAll) {
        return switch (where) {
            case ANYWHERE -> inARow(words, isAll ? NAMES_FACTS_AND_PLACES : SAID_OF_IT, 1);
            case TEXTS -> inARow(words, isAll ? EVERYWHERE : SAID_OF_IT, 1);
            case NAMES -> inARow(words, NAMES_AND_FACTS, 1);
            case TITLES, WHOLE_NAME -> inARow(words, NAMES, 1);
        };
    }

    /** One word in its best form. */
    private Query word(List<String> words, int at, Reading.Where where) {
        List<Query> forms = new ArrayList<>();
        var word = words.get(at);
        var last = at == words.size() - 1;
        var folded = Folded.of(word);
        var alone = words.size() == 1;
        var anywhere = where == Reading.Where.ANYWHERE || where == Reading.Where.TEXTS;
        var fields = where == Reading.Where.TEXTS ? textFields(word, alone) : fields(word, alone, where);
        if (Words.isMarked(word)) {
            forms.add(inFields(word, fields, 1));
        } else {
            if (Words.isMarked(words)) {
                forms.add(inFields(word, fields, 1));
            }
            forms.add(inFields(folded, folded(fields), FOLDED));
        }
        if (anywhere) {
            neighbours(words, at).forEach(pair -> forms.add(inARow(pair, PLACES_AND_PROSE, 1)));
        }
        if (last && !(alone && Words.isMarked(word) && vocabulary.knows(word))) {
            var form = Words.isMarked(word) ? "" : ".folded";
            var beginning = Words.isMarked(word) ? word : folded;
            forms.add(prefix("title" + form, beginning, PREFIX));
            forms.add(prefix("names" + form, beginning, PREFIX * 0.8f));
        }
        if (mayBeMistyped(word) && !(last && mayGoOn(word))) {
            forms.add(nearly(folded));
        }
        singular(folded).ifPresent(one -> forms.add(inFields(one, folded(fields), FOLDED)));
        return Query.of(q -> q.disMax(best -> best.queries(forms).tieBreaker(0.1)));
    }

    /** A word of another language beside others means something by itself. */
    private static List<String> fields(String word, boolean alone, Reading.Where where) {
        if (where == Reading.Where.NAMES || where == Reading.Where.TITLES) {
            return where == Reading.Where.NAMES ? NAMES_AND_FACTS : NAMES;
        }
        return !alone && isForeign(word) ? NAMES_FACTS_AND_SUMMARY : NAMES_AND_FACTS;
    }

    /** Where no name has it: what only mentions it, for a word that means something by itself. */
    private List<String> textFields(String word, boolean alone) {
        if (isForeign(word) && (!alone || !vocabulary.knows(word))) {
            return EVERYWHERE;
        }
        return isForeign(word) || (alone && Words.isMarked(word)) ? NAMES_FACTS_AND_SUMMARY : NAMES_AND_FACTS;
    }

    private static boolean isForeign(String word) {
        return !Syllables.isPlausible(word) && !NUMBER.matcher(word).matches();
    }

    /** The word with the one before and the one behind it. */
    private static List<List<String>> neighbours(List<String> words, int at) {
        List<List<String>> pairs = new ArrayList<>();
        if (at > 0) {
            pairs.add(words.subList(at - 1, at + 1));
        }
        if (at + 1 < words.size()) {
            pairs.add(words.subList(at, at + 2));
        }
        return pairs;
    }

    /** With their marks; words of which only some have marks were typed in a hurry, and may stand without. */
    private static Query inARow(List<String> words, List<String> fields, float weight) {
        var folded = phrase(Words.folded(words), folded(fields), weight * FOLDED);
        if (!Words.isMarked(words)) {
            return folded;
        }
        var toned = phrase(String.join(" ", words), fields, weight);
        return words.stream().allMatch(Words::isMarked)
                ? toned
                : Query.of(q -> q.disMax(best -> best.queries(toned, folded)));
    }

    private boolean mayBeMistyped(String word) {
        if (strictness == Strictness.LENIENT) {
            return word.length() >= SHORTEST_NEARLY_LENIENT;
        }
        return word.length() >= SHORTEST_NEARLY && !vocabulary.knows(word);
    }

    private boolean mayGoOn(String word) {
        return strictness == Strictness.USUAL && vocabulary.knowsBeginning(word);
    }

    private static String edits(String word) {
        return word.length() > 7 ? "2" : "1";
    }

    /** English plurals: an entry speaks of a lantern, a reader looks for lanterns, or the other way round. */
    private Optional<String> singular(String word) {
        if (language.equals(Language.VIETNAMESE) && vocabulary.knows(word)) {
            return Optional.empty();
        }
        return Stream.of(
                        word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : "",
                        word.endsWith("es") ? word.substring(0, word.length() - 2) : "",
                        word.endsWith("s") ? word.substring(0, word.length() - 1) : "",
                        word.length() > 3 ? word + "s" : "")
                .filter(other -> other.length() > 2 && vocabulary.knows(other))
                .findFirst();
    }

    private static Query inFields(String text, List<String> fields, float weight) {
        return Query.of(q -> q.multiMatch(match -> match.query(text)
                .fields(fields)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .tieBreaker(0.2)
                .boost(weight)));
    }

    private static Query prefix(String field, String beginning, float weight) {
        return Query.of(
                q -> q.prefix(prefix -> prefix.field(field).value(beginning).boost(weight)));
    }

    private static Query nearly(String folded) {
        return Query.of(q -> q.multiMatch(match -> match.query(folded)
                .fields(NEARLY_FIELDS)
                .fuzziness(edits(folded))
                .maxExpansions(30)
                .boost(NEARLY)));
    }

    private static List<Query> pairs(List<String> words) {
        List<Query> pairs = new ArrayList<>();
        for (var i = 0; i + 1 < words.size(); i++) {
            pairs.add(phrase(words.subList(i, i + 2), PAIR));
        }
        return pairs;
    }

    private static Query phrase(List<String> words, float weight) {
        var plain = phrase(Words.folded(words), folded(EVERYWHERE), weight * FOLDED);
        if (!Words.isMarked(words)) {
            return plain;
        }
        var toned = phrase(String.join(" ", words), EVERYWHERE, weight);
        if (words.stream().allMatch(Words::isMarked)) {
            return toned;
        }
        var otherwise = phrase(Words.folded(words), folded(NAMES_AND_FACTS), weight * OTHER_MARKS);
        return Query.of(q -> q.disMax(best -> best.queries(toned, otherwise)));
    }

    private static Query phrase(String text, List<String> fields, float weight) {
        return Query.of(q -> q.multiMatch(match -> match.query(text)
                .fields(fields)
                .type(TextQueryType.Phrase)
                .tieBreaker(0.1)
                .boost(weight)));
    }

    private static List<Query> categories(Reading reading) {
        return reading.categories().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(named -> Query.of(q -> q.term(
                        term -> term.field("categories").value(named.getKey()).boost(CATEGORY * named.getValue()))))
                .toList();
    }

    private static List<Query> whole(List<String> words) {
        var toned = String.join(" ", words);
        var folded = Words.folded(words);
        List<Query> whole = new ArrayList<>();
        if (words.size() > 2) {
            whole.add(phrase(words, WHOLE));
        }
        var exact = Words.isMarked(words) ? EXACT_NAME_FOLDED / 2 : EXACT_NAME_FOLDED;
        whole.add(Query.of(q -> q.term(term -> term.field("exact").value(toned).boost(EXACT_NAME))));
        whole.add(Query.of(
                q -> q.term(term -> term.field("exact_folded").value(folded).boost(exact))));
        whole.add(prefix("title_folded", folded, NAME_BEGINS_INSIDE_WORD * words.size()));
        whole.add(prefix("title_folded", folded + " ", NAME_BEGINS));
        if (Words.isMarked(words)) {
            whole.add(prefix("title_plain", toned + " ", NAME_BEGINS));
        }
        return whole;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static List<String> folded(List<String> fields) {
        return fields.stream().map(field -> field.replace("^", ".folded^")).toList();
    }
}

package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sanvat.content.Folded;
import vn.sanvat.content.Language;
import vn.sanvat.search.meaning.Reading;
import vn.sanvat.search.meaning.Vocabulary;
import vn.sanvat.search.meaning.Words;

/**
 * Turns readings of a query into clauses. Every word is matched by itself, in its best field and form: with its marks,
 * without them, as a beginning, or nearly. On top come pairs of syllables, because most Vietnamese words have two, and
 * whole names.
 */
final class WordClauses {
    /** Fields with their weights: what something is called, what it is, who makes it, where it is, what is said of it. */
    private static final List<String> NAMES = List.of("title^10", "names^8");

    private static final List<String> FACTS = List.of("kinds^4", "maker^3.5", "places^4", "around^1");
    private static final List<String> PROSE = List.of("summary^2", "body^0.5");

    private static final List<String> EVERYWHERE = joined(joined(NAMES, FACTS), PROSE);
    private static final List<String> EVERYWHERE_FOLDED = folded(EVERYWHERE);
    private static final List<String> SHORT_FOLDED = folded(joined(NAMES, List.of("maker^3.5", "places^4")));
    private static final List<String> NEARLY_FIELDS =
            folded(joined(NAMES, List.of("maker^4", "places^4", "kinds^4", "summary^1")));

    private static final float FOLDED = 0.8f;
    /** A word with other marks than typed: only in names and facts, or "gốm" would find every "bao gồm". */
    private static final float OTHER_MARKS = 0.35f;

    private static final float PREFIX = 6f;
    private static final float NEARLY = 0.4f;
    private static final float PAIR = 1.2f;
    private static final float WHOLE = 2.5f;
    private static final float EXACT_NAME = 120f;
    private static final float EXACT_NAME_FOLDED = 90f;
    private static final float NAME_BEGINS = 40f;
    /** For each word: the longer a beginning is, the surer. */
    private static final float NAME_BEGINS_INSIDE_WORD = 15f;

    private static final float CATEGORY = 40f;
    private static final int SHORTEST_NEARLY = 2; // letters of a word that may be mistyped
    private static final int MOST_WORDS = 16;

    /** Words that say nothing by themselves. Unmarked forms of Vietnamese ones are left out where they mean more. */
    private static final Set<String> IDLE = Set.of(
            "ở", "tại", "của", "và", "với", "các", "những", "cho", "có", "là", "từ", "trong", "về", "nào", "gì", "đâu",
            "the", "a", "an", "of", "in", "at", "and", "for", "from", "to", "with", "near");

    private final Vocabulary vocabulary;
    private final Language language;
    private final Strictness strictness;

    WordClauses(Vocabulary vocabulary, Language language, Strictness strictness) {
        this.strictness = strictness;
        this.vocabulary = vocabulary;
        this.language = language;
    }

    /** The best of the readings counts. */
    Query anyOf(List<Reading> readings) {
        var clauses = readings.stream().map(this::of).toList();
        return clauses.size() == 1 ? clauses.get(0) : Query.of(q -> q.disMax(best -> best.queries(clauses)));
    }

    private Query of(Reading reading) {
        var words = reading.words().subList(0, Math.min(reading.words().size(), MOST_WORDS));
        var carrying = carrying(words);
        List<Query> needed = new ArrayList<>();
        for (var i = 0; i < carrying.size(); i++) {
            needed.add(word(carrying.get(i), i == carrying.size() - 1, Words.isMarked(words)));
        }
        return Query.of(q -> q.bool(all -> all.boost(reading.weight())
                .must(must -> must.bool(bool -> bool.should(needed).minimumShouldMatch(strictness.enough())))
                .filter(together(carrying))
                .should(pairs(words))
                .should(whole(words))
                .should(categories(reading))));
    }

    /**
     * Syllables that are scattered over a long text mean nothing: two of them have to stand together somewhere, or all
     * that are needed in what is short about an entry.
     */
    private List<Query> together(List<String> words) {
        if (words.size() < 2) {
            return List.of();
        }
        List<Query> inShort = words.stream().map(this::inShort).toList();
        List<Query> either = new ArrayList<>();
        either.add(Query.of(q -> q.bool(bool -> bool.should(inShort).minimumShouldMatch(strictness.enough()))));
        for (var i = 0; i + 1 < words.size(); i++) {
            var pair = words.subList(i, i + 2);
            var field = Words.isMarked(pair) ? "body" : "body.folded";
            var text = Words.isMarked(pair) ? String.join(" ", pair) : Words.folded(pair);
            either.add(Query.of(q -> q.matchPhrase(phrase -> phrase.field(field).query(text))));
        }
        return List.of(Query.of(q -> q.bool(bool -> bool.should(either).minimumShouldMatch("1"))));
    }

    private Query inShort(String word) {
        var folded = Folded.of(word);
        List<Query> forms = new ArrayList<>();
        forms.add(Query.of(q -> q.prefix(prefix -> prefix.field("short.folded").value(folded))));
        if (strictness == Strictness.LENIENT || !vocabulary.knows(word)) {
            forms.add(Query.of(q ->
                    q.fuzzy(fuzzy -> fuzzy.field("short.folded").value(folded).fuzziness(edits(folded)))));
        }
        return Query.of(q -> q.bool(bool -> bool.should(forms)));
    }

    private boolean mayBeMistyped(String word) {
        return word.length() >= SHORTEST_NEARLY && (strictness == Strictness.LENIENT || !vocabulary.knows(word));
    }

    private boolean mayGoOn(String word) {
        return strictness == Strictness.USUAL && vocabulary.knowsBeginning(word);
    }

    private static String edits(String word) {
        return word.length() > 7 ? "2" : "1";
    }

    private static List<String> carrying(List<String> words) {
        var carrying = words.stream().filter(word -> !IDLE.contains(word)).toList();
        return carrying.isEmpty() ? words : carrying;
    }

    /** One word in its best form. */
    private Query word(String word, boolean last, boolean typedWithMarks) {
        List<Query> forms = new ArrayList<>();
        var folded = Folded.of(word);
        if (Words.isMarked(word)) {
            forms.add(inFields(word, EVERYWHERE, 1));
            forms.add(inFields(folded, SHORT_FOLDED, OTHER_MARKS));
        } else {
            if (typedWithMarks) {
                forms.add(inFields(word, EVERYWHERE, 1));
            }
            forms.add(inFields(folded, EVERYWHERE_FOLDED, FOLDED));
        }
        if (last) {
            var form = Words.isMarked(word) ? "" : ".folded";
            var beginning = Words.isMarked(word) ? word : folded;
            forms.add(prefix("title" + form, beginning, PREFIX));
            forms.add(prefix("names" + form, beginning, PREFIX * 0.8f));
            forms.add(prefix("places" + form, beginning, PREFIX * 0.3f));
        }
        if (mayBeMistyped(word) && !(last && mayGoOn(word))) {
            forms.add(nearly(folded));
        }
        singular(folded).ifPresent(one -> forms.add(inFields(one, EVERYWHERE_FOLDED, FOLDED)));
        return Query.of(q -> q.disMax(best -> best.queries(forms).tieBreaker(0.1)));
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
        var plain = phrase(Words.folded(words), EVERYWHERE_FOLDED, weight * FOLDED);
        if (!Words.isMarked(words)) {
            return plain;
        }
        var toned = phrase(String.join(" ", words), EVERYWHERE, weight);
        var otherwise = phrase(Words.folded(words), SHORT_FOLDED, weight * OTHER_MARKS);
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

package vn.sanvat.search.synonym;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.example.ExampleQueries;
import vn.sanvat.search.example.ExampleQuery;
import vn.sanvat.search.example.ExampleRun;
import vn.sanvat.search.record.AskedQuery;
import vn.sanvat.search.record.AskedWords;
import vn.sanvat.search.record.SearchTable;
import vn.sanvat.search.synonym.SynonymRules.Edit;
import vn.sanvat.search.word.Words;

/** Asks the queries that other rules of synonyms could change, with those of the site and with the others. */
@Component
public final class SynonymTrial {
    private static final Logger log = LoggerFactory.getLogger(SynonymTrial.class);
    private static final int MOST = 60; // queries, asked twice each
    private static final int DAYS = 30;
    private static final int MOST_ASKED = 500; // of what people asked for in these days
    private static final int LOOKED_AT = 10; // hits that are compared

    private final Catalogues catalogues;
    private final Search search;
    private final ExampleRun examples;
    private final SearchTable table;

    SynonymTrial(Catalogues catalogues, Search search, ExampleRun examples, SearchTable table) {
        this.table = table;
        this.catalogues = catalogues;
        this.search = search;
        this.examples = examples;
    }

    /**
     * What a change of rules comes to.
     *
     * @param asked how many queries were asked
     * @param effects of those whose results differ, examples that get worse first
     */
    public record Outcome(int asked, List<Effect> effects) {
        public Outcome {
            effects = List.copyOf(effects);
        }

        /** Example queries that find what they should now, and would not. */
        public long worse() {
            return effects.stream()
                    .filter(effect -> effect.verdict() == Verdict.WORSE)
                    .count();
        }
    }

    /** What the results of one query were and would be. */
    public record Effect(String words, Language language, Found before, Found after, Verdict verdict) {}

    /** The first hits and how many there are in all. */
    public record Found(long total, List<Hit> first) {
        public Found {
            first = List.copyOf(first);
        }
    }

    /** What an example query says of a change. */
    public enum Verdict {
        WORSE,
        BETTER,
        OTHER
    }

    private record Asked(String words, Language language, Optional<ExampleQuery> example) {}

    /**
     * Tries.
     *
     * @throws SearchAway where the search server does not answer
     * @throws vn.sanvat.problem.ProblemOccurred as {@link SynonymRules#changed}
     */
    public Outcome of(List<Edit> edits) throws SearchAway {
        var file = catalogues.current().snapshot().file(SynonymRules.FILE);
        var tried = search.withSynonyms(SynonymRules.of(SynonymRules.changed(file, edits)));
        List<Effect> effects = new ArrayList<>();
        var queries = queries(edits);
        for (var query : queries) {
            effect(query, tried).ifPresent(effects::add);
        }
        effects.sort((one, other) -> one.verdict().compareTo(other.verdict()));
        return new Outcome(queries.size(), effects);
    }

    /** Examples that have a word of a changed rule, the words of the rules themselves, and what people asked for with them. */
    private List<Asked> queries(List<Edit> edits) {
        Set<String> terms = new LinkedHashSet<>();
        edits.forEach(edit -> {
            terms.addAll(SynonymRules.terms(edit.before()));
            terms.addAll(SynonymRules.terms(edit.after()));
        });
        Map<String, Asked> queries = new LinkedHashMap<>();
        ExampleQueries.of(catalogues.current().snapshot()).stream()
                .filter(example -> terms.stream().anyMatch(term -> has(example.words(), term)))
                .forEach(example -> queries.putIfAbsent(
                        example.language().tag() + Words.plain(example.words()),
                        new Asked(example.words(), example.language(), Optional.of(example))));
        terms.forEach(term -> queries.putIfAbsent(
                Language.VIETNAMESE.tag() + term, new Asked(term, Language.VIETNAMESE, Optional.empty())));
        askedBefore().stream()
                .filter(words -> terms.stream().anyMatch(term -> has(words.words(), term)))
                .forEach(words -> queries.putIfAbsent(
                        words.language().tag() + words.words(),
                        new Asked(words.words(), words.language(), Optional.empty())));
        return queries.values().stream().limit(MOST).toList();
    }

    private List<AskedWords> askedBefore() {
        try {
            return table.find(new SearchTable.Query(DAYS, SearchTable.Outcome.ANY, List.of(), 1, MOST_ASKED)).stream()
                    .map(AskedQuery::words)
                    .toList();
        } catch (DataAccessException e) {
            log.debug("what people asked for is not tried: {}", e.getMessage());
            return List.of();
        }
    }

    private static boolean has(String words, String term) {
        return (" " + Words.plain(words) + " ").contains(" " + term + " ");
    }

    private Optional<Effect> effect(Asked asked, Function<EntryQuery, Result> tried) throws SearchAway {
        var query = EntryQuery.all(asked.language()).withText(asked.words()).withPage(1, ExampleRun.LOOKED_AT);
        var before = answered(search.search(query));
        var after = answered(tried.apply(query));
        var found = found(before);
        var would = found(after);
        var wasRight =
                asked.example().map(example -> examples.judged(example, before).isRight());
        var isRight =
                asked.example().map(example -> examples.judged(example, after).isRight());
        if (ids(found).equals(ids(would)) && found.total() == would.total() && wasRight.equals(isRight)) {
            return Optional.empty();
        }
        var verdict = wasRight.equals(isRight) ? Verdict.OTHER : isRight.orElse(false) ? Verdict.BETTER : Verdict.WORSE;
        return Optional.of(new Effect(asked.words(), asked.language(), found, would, verdict));
    }

    private static Result answered(Result result) throws SearchAway {
        if (result.answered() == Result.Answered.AWAY) {
            throw new SearchAway("a query was not answered");
        }
        return result;
    }

    private static Found found(Result result) {
        return new Found(result.total(), result.hits().stream().limit(LOOKED_AT).toList());
    }

    private static List<Object> ids(Found found) {
        return found.first().stream().<Object>map(hit -> hit.item().id()).toList();
    }
}

package vn.sanvat.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.catalogue.list.Near;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.catalogue.list.Sort;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.search.record.AskedBefore;
import vn.sanvat.search.word.Words;

/** Search as every surface uses it: from memory where a query has no words, else from the index. */
@Component
public class Search {
    private final Catalogues catalogues;
    private final WordIndex index;
    private final AskedBefore askedBefore;
    private final Suggestions suggestions = new Suggestions();
    private final Clock clock;

    Search(Catalogues catalogues, WordIndex index, AskedBefore askedBefore, Clock clock) {
        this.catalogues = catalogues;
        this.index = index;
        this.askedBefore = askedBefore;
        this.clock = clock;
    }

    /** Never throws for a fault of the search server: the answer then is {@link Result#away}. */
    public Result search(EntryQuery query) {
        var catalogue = catalogues.current();
        var today = LocalDate.now(clock);
        if (!query.hasText()) {
            return catalogue.list(query, today);
        }
        return asked(query, catalogue, index);
    }

    private Result asked(EntryQuery query, Catalogue catalogue, WordIndex from) {
        try {
            var question = WordIndex.Question.of(query, catalogue, LocalDate.now(clock));
            return checked(query, catalogue, from.find(question));
        } catch (SearchAway e) {
            return Result.away(query);
        }
    }

    /**
     * Search as it would be with other rules of synonyms, in the form of {@code synonyms.txt}. What the index itself has of
     * them, abbreviations written out in names, is as it was.
     */
    public Function<EntryQuery, Result> withSynonyms(List<String> rules) {
        var tried = index.withSynonyms(rules);
        return query -> asked(query, catalogues.current(), tried);
    }

    /**
     * Why a query finds what it finds.
     *
     * @param only the one entry that is asked about; null for the first ones of the page
     * @throws SearchAway where the server does not answer
     */
    public Explained explain(EntryQuery query, @Nullable EntryId only) throws SearchAway {
        return index.explain(WordIndex.Question.of(query, catalogues.current(), LocalDate.now(clock)), only);
    }

    /** Titles, other names and region names that begin like what is typed; from memory. */
    public List<Suggestion> suggest(String typed, Language language, int limit) {
        return suggestions.of(catalogues.current(), typed, language, limit);
    }

    /**
     * What others asked for, with success and more than once, that begins like what is typed: the most asked first. Only
     * in words that the site has itself, so that nobody puts words into its mouth. From memory.
     *
     * @param beside what is suggested already, and is not said twice
     */
    public List<String> askedByOthers(String typed, Language language, List<Suggestion> beside, int limit) {
        var catalogue = catalogues.current();
        var titles = beside.stream().map(each -> Words.spelled(each.title())).collect(Collectors.toSet());
        return askedBefore
                .beginningLike(typed, language)
                .filter(words -> !titles.contains(words) && index.knows(Words.of(words), catalogue))
                .limit(limit)
                .toList();
    }

    /** Tells, now and later, whether what others {@linkplain #askedByOthers asked for} is still the same as at this moment. */
    public BooleanSupplier askedByOthersUnchanged() {
        return askedBefore.unchanged();
    }

    /** What parts of the words would be taken for, while they are still being typed; from memory. */
    public List<Meant> understood(String typed, Language language) {
        var query = EntryQuery.all(language).withText(typed);
        return query.hasText()
                ? index.understood(WordIndex.Question.of(query, catalogues.current(), LocalDate.now(clock)))
                : List.of();
    }

    /** Whether the index has all that is public, so that a search asked from now on misses nothing of it. */
    public boolean isUpToDate(Language language) {
        return catalogues.current().snapshot().revision().equals(index.reached(language));
    }

    /** The day of the site, by which pins and recognitions hold. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public SearchHealth health() {
        return index.health();
    }

    /** Builds the index anew. */
    public void rebuild() throws SearchAway {
        index.rebuild();
    }

    /** What was unpublished a moment ago is still in the index, and must not be shown. */
    private static Result checked(EntryQuery query, Catalogue catalogue, WordIndex.Answer answer) {
        var near = Meant.all(query, answer.understood()).near();
        var hits = answer.matches().stream()
                .flatMap(match -> catalogue.find(match.id()).stream()
                        .map(item -> new Hit(item, match.title(), match.excerpt(), kilometres(near, item))))
                .toList();
        var gone = answer.matches().size() - hits.size();
        return new Result(
                query,
                answer.total() - gone,
                query.sort() == Sort.RELEVANCE ? Variety.of(hits) : hits,
                catalogue.facetCounts().facets(query, answer.counts()),
                Result.Answered.INDEX,
                answer.readAs(),
                answer.understood(),
                answer.ways());
    }

    private static double kilometres(@Nullable Near near, Item item) {
        return near == null ? -1 : near.kilometresTo(item);
    }
}

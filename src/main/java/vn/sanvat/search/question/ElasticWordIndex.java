package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.list.FacetName;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.Language;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.SearchHealth;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.connection.SearchServer;
import vn.sanvat.search.index.IndexFollower;
import vn.sanvat.search.meaning.Meaning;
import vn.sanvat.search.meaning.Readings;
import vn.sanvat.search.word.Words;

/** Finds words by one request to Elasticsearch; by a second one only if the first found nothing. */
final class ElasticWordIndex implements WordIndex {
    private static final int TOO_MANY_REQUESTS = 429;

    private final SearchServer server;
    private final IndexFollower follower;
    private final SearchRequests requests;
    private final Supplier<Catalogue> catalogues;
    private volatile @Nullable Readings readings;

    ElasticWordIndex(
            SearchServer server, IndexFollower follower, SearchRequests requests, Supplier<Catalogue> catalogues) {
        this.server = server;
        this.follower = follower;
        this.requests = requests;
        this.catalogues = catalogues;
    }

    @Override
    public Answer find(Question question) throws SearchAway {
        var known = readings(question.catalogue());
        var query = question.query();
        if (Words.of(query.text()).isEmpty()) {
            return new Answer(0, List.of(), Map.of(), "", List.of(), List.of());
        }
        if (query.exactly()) {
            return ask(question, known, known.exactly(query.text()), Strictness.USUAL);
        }
        var meaning = known.of(query.text(), query.language(), question.today());
        var answer = ask(question, known, meaning, Strictness.USUAL);
        return answer.total() > 0
                ? answer
                : ask(
                        question,
                        known,
                        known.otherwise(meaning, query.language(), question.today()),
                        Strictness.LENIENT);
    }

    @Override
    public List<Meant> understood(Question question) {
        var query = question.query();
        var meaning = readings(question.catalogue()).of(query.text(), query.language(), question.today());
        return meaning.readings().stream()
                .limit(1)
                .flatMap(reading -> reading.parts().stream())
                .map(part -> part.meant(meaning.typed()))
                .toList();
    }

    @Override
    public boolean knows(List<String> words, Catalogue catalogue) {
        return words.stream().allMatch(readings(catalogue).vocabulary()::knows);
    }

    private Answer ask(Question question, Readings known, Meaning meaning, Strictness strictness) throws SearchAway {
        try {
            var response = server.search().search(request(question, known, meaning, strictness), Void.class);
            server.answered();
            return SearchAnswers.read(
                    response, FacetName.of(question.catalogue().snapshot().schema()), meaning);
        } catch (ElasticsearchException e) {
            throw e.status() == TOO_MANY_REQUESTS ? server.busy(e) : server.failed("a search was not answered", e);
        } catch (IOException e) {
            throw server.failed("a search was not answered", e);
        } catch (RuntimeException e) {
            // the client wraps that there was no free connection in time
            if (e.getCause() instanceof TimeoutException) {
                throw server.busy(e);
            }
            throw e;
        }
    }

    /** The request that a question leads to; also for measuring what the server alone needs. */
    SearchRequest request(Question question, Readings known, Meaning meaning, Strictness strictness) {
        return requests.of(
                question,
                meaning,
                new WordClauses(known.vocabulary(), question.query().language(), strictness));
    }

    Readings readings(Catalogue catalogue) {
        var known = readings;
        if (known == null || known.catalogue() != catalogue) {
            known = new Readings(catalogue);
            readings = known;
        }
        return known;
    }

    @Override
    public String reached(Language language) {
        return follower.reached(language);
    }

    @Override
    public SearchHealth health() {
        var snapshot = catalogues.get().snapshot();
        var reached = new HashMap<Language, String>();
        snapshot.site().languages().forEach(language -> reached.put(language, ""));
        reached.putAll(follower.reached());
        return new SearchHealth(
                server.problem().isEmpty() && !reached.containsValue(""),
                server.state(),
                snapshot.revision(),
                reached,
                follower.documents(),
                follower.failed(),
                server.problem());
    }

    @Override
    public void rebuild() throws SearchAway {
        follower.rebuild();
    }
}

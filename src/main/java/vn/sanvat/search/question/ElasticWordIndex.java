package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
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
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.search.Explained;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.SearchHealth;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.connection.SearchServer;
import vn.sanvat.search.index.IndexFollower;
import vn.sanvat.search.meaning.Meaning;
import vn.sanvat.search.meaning.Readings;
import vn.sanvat.search.meaning.part.Typed;
import vn.sanvat.search.pin.Pin;
import vn.sanvat.search.pin.Pins;

/** Finds words by one request to Elasticsearch; by a second one only if the first found nothing. */
final class ElasticWordIndex implements WordIndex {
    private static final int TOO_MANY_REQUESTS = 429;

    private final SearchServer server;
    private final IndexFollower follower;
    private final SearchRequests requests;
    private final Supplier<Catalogue> catalogues;
    private final @Nullable List<String> rules;
    private volatile @Nullable Known known;

    ElasticWordIndex(
            SearchServer server, IndexFollower follower, SearchRequests requests, Supplier<Catalogue> catalogues) {
        this(server, follower, requests, catalogues, null);
    }

    /** @param rules synonyms that are tried; null for those of the site */
    private ElasticWordIndex(
            SearchServer server,
            IndexFollower follower,
            SearchRequests requests,
            Supplier<Catalogue> catalogues,
            @Nullable List<String> rules) {
        this.rules = rules;
        this.server = server;
        this.follower = follower;
        this.requests = requests;
        this.catalogues = catalogues;
    }

    /** What is made of a catalogue once. */
    private record Known(Catalogue catalogue, Readings readings, List<Pin> pins) {}

    @Override
    public Answer find(Question question) throws SearchAway {
        var readings = readings(question.catalogue());
        var query = question.query();
        if (Typed.of(query.text()).tokens().isEmpty()) {
            return new Answer(0, List.of(), Map.of(), "", List.of(), List.of());
        }
        if (query.exactly()) {
            return ask(question, readings, readings.exactly(query.text()), Strictness.USUAL);
        }
        var meaning = readings.of(query.text(), query.language(), question.today());
        var answer = ask(question, readings, meaning, Strictness.USUAL);
        return answer.total() > 0
                ? answer
                : ask(
                        question,
                        readings,
                        readings.otherwise(meaning, query.language(), question.today()),
                        Strictness.LENIENT);
    }

    @Override
    public Explained explain(Question question, @Nullable EntryId only) throws SearchAway {
        var readings = readings(question.catalogue());
        var query = question.query();
        var meaning = readings.of(query.text(), query.language(), question.today());
        // what is asked for one entry alone is read as it is for all
        var isSecond = ask(question, readings, meaning, Strictness.USUAL).total() == 0;
        if (isSecond) {
            meaning = readings.otherwise(meaning, query.language(), question.today());
        }
        var strictness = isSecond ? Strictness.LENIENT : Strictness.USUAL;
        var pins = pins(question);
        var response =
                answered(requests.explained(question, meaning, words(question, readings, strictness), pins, only));
        var typed = meaning.typed();
        var total = response.hits().total();
        return new Explained(
                meaning.readAs(),
                meaning.readings().stream()
                        .map(reading -> new Explained.Read(
                                String.join(" ", reading.words()),
                                reading.parts().stream()
                                        .map(part -> part.meant(typed))
                                        .toList(),
                                reading.weight()))
                        .toList(),
                isSecond,
                total == null ? 0 : total.value(),
                Explanations.ranked(response, pins));
    }

    @Override
    public WordIndex withSynonyms(List<String> tried) {
        return new ElasticWordIndex(server, follower, requests, catalogues, tried);
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

    private Answer ask(Question question, Readings readings, Meaning meaning, Strictness strictness) throws SearchAway {
        return SearchAnswers.read(
                answered(request(question, readings, meaning, strictness)),
                FacetName.of(question.catalogue().snapshot().schema()),
                meaning);
    }

    private SearchResponse<Void> answered(SearchRequest request) throws SearchAway {
        try {
            var response = server.search().search(request, Void.class);
            server.answered();
            return response;
        } catch (ElasticsearchException | IOException e) {
            throw SearchServer.refusal(e) == TOO_MANY_REQUESTS
                    ? server.busy(e)
                    : server.failed("a search was not answered", e);
        } catch (RuntimeException e) {
            // the client wraps that there was no free connection in time
            if (e.getCause() instanceof TimeoutException) {
                throw server.busy(e);
            }
            throw e;
        }
    }

    /** The request that a question leads to; also for measuring what the server alone needs. */
    SearchRequest request(Question question, Readings readings, Meaning meaning, Strictness strictness) {
        return requests.of(question, meaning, words(question, readings, strictness), pins(question));
    }

    private static WordClauses words(Question question, Readings readings, Strictness strictness) {
        return new WordClauses(readings.vocabulary(), question.query().language(), strictness);
    }

    /** What people of the site said of these words; nothing where exactly these words are looked for. */
    private List<Pin> pins(Question question) {
        var query = question.query();
        return query.exactly()
                ? List.of()
                : Pins.of(known(question.catalogue()).pins(), query.text(), query.language(), question.today());
    }

    Readings readings(Catalogue catalogue) {
        return known(catalogue).readings();
    }

    private Known known(Catalogue catalogue) {
        var made = known;
        if (made == null || made.catalogue() != catalogue) {
            var readings = rules == null ? new Readings(catalogue) : new Readings(catalogue, rules);
            made = new Known(catalogue, readings, Pins.of(catalogue.snapshot()));
            known = made;
        }
        return made;
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
                follower.writtenBy(),
                server.problem().isEmpty() ? blocked() : server.problem());
    }

    private String blocked() {
        var why = follower.blocked();
        return why.isEmpty() ? "" : "the index is not to be written, and stays as it was: " + why;
    }

    @Override
    public void rebuild() throws SearchAway {
        follower.rebuild();
    }
}

package vn.sanvat.search.question;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.springframework.boot.SpringApplication;
import vn.sanvat.Sanvat;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.connection.SearchServer;

/**
 * Measures the site's search against the same requests sent straight to Elasticsearch, and prints the ratio of the
 * medians. Run it in the project's folder, where {@code content/} lies:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.search.question.SearchBenchmark
 * </pre>
 *
 * Arguments are those of the site, such as {@code --sanvat.home=path/to/home}.
 */
final class SearchBenchmark {
    private static final List<String> WORDS = List.of(
            "ngũ cốc",
            "nuoc mam",
            "đèn lồng",
            "sam ngoc linh",
            "banh trang",
            "lễ hội cầu ngư",
            "duy son",
            "lang gom",
            "dầu lạc",
            "ngu cocc duy oanh",
            "yến sào",
            "lễ hội ở hội an tháng giêng",
            "ocop 4 sao duy xuyen",
            "qu");
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 40;

    private SearchBenchmark() {}

    private interface Work {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        try (var site = SpringApplication.run(Sanvat.class, arguments)) {
            var search = site.getBean(Search.class);
            SearchReady.await(search);
            var server = site.getBean(SearchServer.class);
            var index = (ElasticWordIndex) site.getBean(WordIndex.class);
            var catalogue = site.getBean(Catalogues.class).current();

            List<Request> straight = new ArrayList<>();
            List<EntryQuery> queries = new ArrayList<>();
            for (var text : WORDS) {
                var query = EntryQuery.all(Language.VIETNAMESE).withText(text);
                queries.add(query);
                straight.add(straight(index.request(
                        new WordIndex.Question(query, catalogue, LocalDate.now(), null),
                        index.readings(catalogue),
                        index.readings(catalogue).of(text, Language.VIETNAMESE, LocalDate.now()),
                        Strictness.USUAL)));
            }
            var siteTimes = new ArrayList<Long>();
            var serverTimes = new ArrayList<Long>();
            var readingTimes = new ArrayList<Long>();
            var readings = index.readings(catalogue);
            for (var round = 0; round < WARM_UP + ROUNDS; round++) {
                for (var i = 0; i < WORDS.size(); i++) {
                    var at = i;
                    var viaSite = time(() -> search.search(queries.get(at)));
                    var reading = time(() -> readings.of(WORDS.get(at), Language.VIETNAMESE, LocalDate.now()));
                    var viaServer = time(() -> ask(server, straight.get(at)));
                    if (round >= WARM_UP) {
                        siteTimes.add(viaSite);
                        serverTimes.add(viaServer);
                        readingTimes.add(reading);
                    }
                }
            }
            print(median(siteTimes), median(serverTimes), median(readingTimes));
        }
    }

    private static void print(double site, double server, double reading) {
        System.out.printf(
                "site %.1f ms, Elasticsearch alone %.1f ms, ratio of the medians %.2f; reading a query %.3f ms%n",
                site / 1e6, server / 1e6, site / server, reading / 1e6);
    }

    private static Request straight(co.elastic.clients.elasticsearch.core.SearchRequest request) {
        var post = new Request("POST", "/" + request.index().get(0) + "/_search?typed_keys=true");
        post.setJsonEntity(JsonpUtils.toJsonString(request, new Jackson3JsonpMapper()));
        return post;
    }

    private static void ask(SearchServer server, Request request) throws IOException, vn.sanvat.search.SearchAway {
        EntityUtils.consume(server.plain().performRequest(request).getEntity());
    }

    private static long time(Work work) throws Exception {
        var began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private static double median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}

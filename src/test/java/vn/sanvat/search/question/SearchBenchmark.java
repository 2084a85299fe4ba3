package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.springframework.boot.SpringApplication;
import vn.sanvat.CopiedSample;
import vn.sanvat.Sanvat;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.connection.SearchServer;
import vn.sanvat.search.meaning.Readings;

/**
 * Measures the site's search against the same requests sent straight to Elasticsearch: the ratio of the medians of one who
 * asks, how long reading a query takes, and what both answer in a second with 1, 8 and 32 who ask at once. The content is
 * the sample, many times over. Run it in the project's folder, where {@code content/} lies:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.search.question.SearchBenchmark \
 *     -Dexec.args="target/measured 400"
 * </pre>
 *
 * Arguments: a folder for homes, which are used again; how many entries; then those of the site, such as
 * {@code --sanvat.search.heap=1GB} or {@code --sanvat.search.uris=http://localhost:9200}.
 */
final class SearchBenchmark {
    static final List<String> WORDS = List.of(
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
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final Duration MEASURED = Duration.ofSeconds(10); // of each throughput
    static final Duration LONGEST_BUILD = Duration.ofHours(1);

    private SearchBenchmark() {}

    private interface Work {
        void run() throws Exception;
    }

    private interface Ask {
        void of(Asked one) throws Exception;
    }

    /** One text, as the site is asked for it and as Elasticsearch is then asked. */
    record Asked(String text, EntryQuery query, String index, String body) {
        Asked(String text, EntryQuery query, SearchRequest straight) {
            this(text, query, straight.index().get(0), JsonpUtils.toJsonString(straight, new Jackson3JsonpMapper()));
        }

        /** Each its own: what sends one is not for two at once. */
        Request straight() {
            var post = new Request("POST", "/" + index + "/_search?typed_keys=true");
            post.setJsonEntity(body);
            return post;
        }
    }

    public static void main(String[] arguments) throws Exception {
        var entries = Integer.parseInt(arguments[1]);
        var home = home(Path.of(arguments[0]), entries);
        List<String> settings = new ArrayList<>(List.of("--sanvat.home=" + home, "--server.port=0"));
        settings.addAll(List.of(arguments).subList(2, arguments.length));
        try (var site = SpringApplication.run(Sanvat.class, settings.toArray(String[]::new))) {
            var began = System.nanoTime();
            var search = site.getBean(Search.class);
            SearchReady.await(search, LONGEST_BUILD);
            System.out.printf(
                    "%s: %s, ready %.1f s after the site%n",
                    entries, search.health().documents(), seconds(began));
            var server = site.getBean(SearchServer.class);
            var index = (ElasticWordIndex) site.getBean(WordIndex.class);
            var catalogue = site.getBean(Catalogues.class).current();
            var asked = asked(index, catalogue);
            measureTimes(search, server, index.readings(catalogue), asked);
            for (var connections : CONNECTIONS) {
                var bySite = inASecond(connections, asked, one -> search.search(one.query()));
                var byServer = inASecond(connections, asked, one -> ask(server, one.straight()));
                System.out.printf(
                        "%d at once: site %.0f searches in a second, Elasticsearch alone %.0f%n",
                        connections, bySite, byServer);
            }
        }
    }

    /** Made once, and used again. */
    static Path home(Path folder, int entries) throws IOException {
        var home = folder.resolve(String.valueOf(entries));
        if (Files.notExists(home)) {
            Files.createDirectories(home);
            CopiedSample.make(home, entries);
        }
        return home;
    }

    static List<Asked> asked(ElasticWordIndex index, Catalogue catalogue) {
        List<Asked> all = new ArrayList<>();
        for (var text : WORDS) {
            var query = EntryQuery.all(Language.VIETNAMESE).withText(text);
            var readings = index.readings(catalogue);
            all.add(new Asked(
                    text,
                    query,
                    index.request(
                            new WordIndex.Question(query, catalogue, LocalDate.now(), null),
                            readings,
                            readings.of(text, Language.VIETNAMESE, LocalDate.now()),
                            Strictness.USUAL)));
        }
        return all;
    }

    static void measureTimes(Search search, SearchServer server, Readings readings, List<Asked> asked)
            throws Exception {
        var siteTimes = new ArrayList<Long>();
        var serverTimes = new ArrayList<Long>();
        var readingTimes = new ArrayList<Long>();
        for (var round = 0; round < WARM_UP + ROUNDS; round++) {
            for (var one : asked) {
                var viaSite = time(() -> search.search(one.query()));
                var reading = time(() -> readings.of(one.text(), Language.VIETNAMESE, LocalDate.now()));
                var viaServer = time(() -> ask(server, one.straight()));
                if (round >= WARM_UP) {
                    siteTimes.add(viaSite);
                    serverTimes.add(viaServer);
                    readingTimes.add(reading);
                }
            }
        }
        print(median(siteTimes), median(serverTimes), median(readingTimes));
    }

    /** Each of those who ask at once goes through all texts again and again. */
    private static double inASecond(int connections, List<Asked> asked, Ask ask) throws Exception {
        var pool = Executors.newFixedThreadPool(connections);
        try {
            var began = System.nanoTime();
            var end = began + MEASURED.toNanos();
            List<Callable<Long>> askers = new ArrayList<>();
            for (var asker = 0; asker < connections; asker++) {
                var first = asker;
                askers.add(() -> {
                    var answers = 0L;
                    for (; System.nanoTime() < end; answers++) {
                        ask.of(asked.get((int) ((first + answers) % asked.size())));
                    }
                    return answers;
                });
            }
            var answers = 0L;
            for (var one : pool.invokeAll(askers)) {
                answers += one.get();
            }
            return answers / seconds(began);
        } finally {
            pool.shutdownNow();
        }
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(double site, double server, double reading) {
        System.out.printf(
                "site %.1f ms, Elasticsearch alone %.1f ms, ratio of the medians %.2f; reading a query %.3f ms%n",
                site / 1e6, server / 1e6, site / server, reading / 1e6);
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

package vn.sanvat.search.question;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.util.unit.DataSize;
import vn.sanvat.Sanvat;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.connection.SearchServer;
import vn.sanvat.search.node.TwoNodes;

/**
 * A site of the size of a country on a cluster of two nodes on this machine: how long the index takes to be built, how long
 * a search takes, whether everything is found while it is built anew and while a node is killed. The content is the sample,
 * many times over. Run it in the project's folder, where {@code content/} lies:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:exec -Dexec.executable=java -Dexec.classpathScope=test \\
 *     -Dexec.args="-Xmx9g -cp %classpath vn.sanvat.search.question.ClusterBenchmark target/measured 200000"
 * </pre>
 *
 * Arguments: a folder for homes, which are used again; how many entries; then settings of the site. Each node has a heap of
 * 1 GB.
 */
final class ClusterBenchmark {
    private static final DataSize HEAP = DataSize.ofGigabytes(1);

    private ClusterBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var entries = Integer.parseInt(arguments[1]);
        var home = SearchBenchmark.home(Path.of(arguments[0]), entries);
        var nodes = Files.createTempDirectory(Path.of(arguments[0]), "nodes");
        try (var cluster = TwoNodes.start(nodes, HEAP)) {
            var address = cluster.address();
            var uris = address.uris().stream().map(String::valueOf).collect(Collectors.joining(","));
            List<String> settings = new ArrayList<>(List.of(
                    "--sanvat.home=" + home,
                    "--server.port=0",
                    "--sanvat.search.uris=" + uris,
                    "--sanvat.search.user=" + address.user(),
                    "--sanvat.search.password=" + address.password()));
            settings.addAll(List.of(arguments).subList(2, arguments.length));
            try (var site = SpringApplication.run(Sanvat.class, settings.toArray(String[]::new))) {
                var began = System.nanoTime();
                var search = site.getBean(Search.class);
                SearchReady.await(search, SearchBenchmark.LONGEST_BUILD);
                System.out.printf(
                        "%s: %s, built in %.1f s%n",
                        entries, search.health().documents(), SearchBenchmark.seconds(began));
                measure(site, cluster);
            }
        }
    }

    private static void measure(ApplicationContext site, TwoNodes cluster) throws Exception {
        var server = site.getBean(SearchServer.class);
        var index = (ElasticWordIndex) site.getBean(WordIndex.class);
        var catalogue = site.getBean(Catalogues.class).current();
        awaitCopies(server);
        SearchBenchmark.measureTimes(
                site.getBean(Search.class), server, index.readings(catalogue), SearchBenchmark.asked(index, catalogue));
        var searching = new Searching(
                index,
                words -> WordIndex.Question.of(
                        EntryQuery.all(Language.VIETNAMESE).withText(words), catalogue, LocalDate.now()),
                SearchBenchmark.WORDS);
        searching.begin();
        buildAnew(index, searching);
        awaitCopies(server);
        killOne(cluster, searching);
        searching.end();
    }

    private static void buildAnew(WordIndex index, Searching searching) throws Exception {
        var began = System.nanoTime();
        var before = searching.asked();
        index.rebuild();
        tell("built anew in", began, before, searching);
    }

    private static void killOne(TwoNodes cluster, Searching searching) throws InterruptedException {
        searching.forgetAway();
        var began = System.nanoTime();
        var before = searching.asked();
        cluster.killTheSecond();
        while (!searching.isAllRight()) {
            Thread.sleep(100);
        }
        tell("a node killed, all found again after", began, before, searching);
        searching.untilAsked(SearchBenchmark.WORDS.size());
        tell("some time later", began, before, searching);
    }

    private static void tell(String what, long began, int before, Searching searching) {
        System.out.printf(
                "%s %.1f s: %d searches meanwhile, %d other than before %s, %d not answered%n",
                what,
                SearchBenchmark.seconds(began),
                searching.asked() - before,
                searching.wrong().size(),
                searching.wrong(),
                searching.away());
    }

    /** Whether each node has all, which a cluster does by itself. */
    private static void awaitCopies(SearchServer server) throws Exception {
        while (true) {
            try {
                server.plain().performRequest(new Request("GET", "/_cluster/health?timeout=1s&wait_for_status=green"));
                return;
            } catch (ResponseException e) {
                Thread.sleep(100); // 408: not yet
            }
        }
    }
}

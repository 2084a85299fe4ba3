package vn.sanvat.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.elasticsearch.client.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import vn.sanvat.SiteTest;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.catalogue.list.EntryQuery;
import vn.sanvat.content.Language;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.connection.SearchProperties;
import vn.sanvat.search.connection.SearchServer;
import vn.sanvat.search.index.IndexFollower;
import vn.sanvat.search.node.TwoNodes;

/** A cluster of two nodes: built without a gap, the same answers as the embedded server, and one node killed while people search. */
@SiteTest
class ClusterIT {
    private static final List<String> QUERIES = List.of("nước mắm", "ocop 4 sao", "lễ hội tháng giêng", "que tra my");
    private static final Duration AFTER_THE_KILL = Duration.ofSeconds(20);

    @TempDir
    private Path home;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private WordIndex embedded;

    @Autowired
    private Search search;

    @Autowired
    private SearchProperties properties;

    @Autowired
    private Clock clock;

    private WordIndex.Question question(String words) {
        var query = EntryQuery.all(Language.VIETNAMESE).withText(words);
        return WordIndex.Question.of(query, catalogues.current(), LocalDate.now(clock));
    }

    @Test
    void oneNodeIsKilledWhilePeopleSearchAndNothingIsLost() throws Exception {
        SearchReady.await(search);
        try (var cluster = TwoNodes.start(home, DataSize.ofMegabytes(256));
                var server = new SearchServer(() -> Optional.of(cluster.address()), () -> "cluster", properties);
                var follower = new IndexFollower(
                        server,
                        catalogues::current,
                        new Markdown(),
                        new VietnameseOrder()::key,
                        properties,
                        "one:/srv")) {
            await(server, "wait_for_nodes=2");
            follower.rebuild();
            await(server, "wait_for_status=green");
            var index = new ElasticWordIndex(server, follower, new SearchRequests(properties), catalogues::current);
            sameAsEmbedded(index);

            var searching = new Searching(index, this::question, QUERIES);
            searching.begin();
            follower.rebuild();
            await(server, "wait_for_status=green");
            searching.untilAsked(20);
            assertThat(searching.wrong()).as("while the index was built anew").isEmpty();
            assertThat(searching.away()).isZero();

            cluster.killTheSecond();
            searching.forgetAway();
            searching.untilAsked(40);
            var end = System.nanoTime() + AFTER_THE_KILL.toNanos();
            while (System.nanoTime() < end && !isWell(index)) {
                Thread.sleep(100);
            }
            searching.end();
            assertThat(searching.wrong()).as("while a node was killed").isEmpty();
            sameAsEmbedded(index);
            var before = embedded.health().documents();
            follower.rebuild();
            assertThat(follower.documents()).isEqualTo(before);
            sameAsEmbedded(index);
        }
    }

    private static void await(SearchServer server, String condition) throws Exception {
        server.plain().performRequest(new Request("GET", "/_cluster/health?timeout=30s&" + condition));
    }

    private boolean isWell(WordIndex index) {
        try {
            sameAsEmbedded(index);
            return true;
        } catch (SearchAway e) {
            return false;
        }
    }

    private void sameAsEmbedded(WordIndex index) throws SearchAway {
        for (var words : QUERIES) {
            assertThat(Searching.said(index.find(question(words))))
                    .as(words)
                    .isEqualTo(Searching.said(embedded.find(question(words))));
        }
    }
}

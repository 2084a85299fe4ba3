package vn.sanvat.search.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.SearchReady;
import vn.sanvat.search.connection.SearchServer;

/** Counts, by the server's own statistics, how often a page asks Elasticsearch. */
@SiteTest
class RequestCountIT {
    @LocalServerPort
    private int port;

    @Autowired
    private Search search;

    @Autowired
    private SearchServer server;

    @Autowired
    private JsonMapper json;

    private Asker site;

    @BeforeEach
    void waitForTheIndex() {
        site = new Asker(port);
        SearchReady.await(search);
    }

    @Test
    void aPageFromMemoryAsksNothing() {
        assertThat(requestsOf(
                        "/",
                        "/san-pham",
                        "/san-pham?region=quang-nam-cu&stars=4",
                        "/san-pham/ngu-coc-duy-oanh",
                        "/su-kien/le-hoi-ba-thu-bon",
                        "/vung/da-nang",
                        "/tim-kiem?type=product",
                        "/api/v1/products",
                        "/api/v1/suggest?q=ngu"))
                .isZero();
    }

    @Test
    void aSearchAsksOnce() {
        assertThat(requestsOf("/tim-kiem?q=ngu+coc")).isEqualTo(1);
        assertThat(requestsOf("/tim-kiem?q=nuoc+mam&region=da-nang&category=I.4&stars=3&page=2"))
                .isEqualTo(1);
        assertThat(requestsOf("/api/v1/search?q=banh+trang")).isEqualTo(1);
    }

    @Test
    void aGraphAsksForItsWordsAloneHoweverMuchHangsOnThem() {
        var hit =
                "entry{title region{id parent{id}} relations{products{entry{title relations{producers{entry{title}}}}}}}";
        assertThat(requestsOf(graph("{search(q:\"nuoc mam\",size:10){total hits{" + hit + "}}}")))
                .isEqualTo(1);
        assertThat(requestsOf(graph("{products(first:50){nodes{title relations{places{entry{title}}}}}}")))
                .isZero();
    }

    private static String graph(String query) {
        return "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    @Test
    void aSearchThatFoundNothingAsksOnceMore() {
        assertThat(requestsOf("/tim-kiem?q=xyzxyzxyz")).isEqualTo(2);
    }

    private long requestsOf(String... paths) {
        var before = requests();
        for (var path : paths) {
            // with this header it is never answered with what somebody else has asked before
            var answer = site.send("GET", path, "Authorization", "none");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
        }
        return requests() - before;
    }

    private long requests() {
        try {
            var answer = server.plain().performRequest(new Request("GET", "/sanvat-vi/_stats/search"));
            return json.readTree(EntityUtils.toString(answer.getEntity()))
                    .at("/_all/primaries/search/query_total")
                    .asLong();
        } catch (IOException | SearchAway e) {
            throw new IllegalStateException(e);
        }
    }
}

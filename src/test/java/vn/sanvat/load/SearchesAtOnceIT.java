package vn.sanvat.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.SiteTest;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/** Many searches at the same time, with a real search server that has few threads. */
@SiteTest
class SearchesAtOnceIT {
    private static final int CLIENTS = 64;
    private static final int SEARCHES = 320;
    private static final List<String> ASKED = List.of(
            "/tim-kiem?q=ngu+coc",
            "/en/search?q=fish+sauce",
            "/api/v1/search?q=que",
            "/san-pham?q=nam",
            "/tim-kiem?q=zzz");

    @LocalServerPort
    private int port;

    @Autowired
    private Search search;

    @Test
    void answersEverySearchOrSaysWhenToComeAgain() throws Exception {
        SearchReady.await(search);
        var client = HttpClient.newHttpClient();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<HttpResponse<Void>>> searches = IntStream.range(0, SEARCHES)
                    .<Callable<HttpResponse<Void>>>mapToObj(i -> () -> client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + ASKED.get(i % ASKED.size())))
                                    .build(),
                            BodyHandlers.discarding()))
                    .toList();
            for (var answer : threads.invokeAll(searches)) {
                var status = answer.get().statusCode();
                assertThat(status).isIn(200, 503);
                if (status == 503) {
                    assertThat(answer.get().headers().firstValue("Retry-After")).isPresent();
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

package vn.sanvat.search.node.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/** Asks the server whether it is well. */
public final class ServerHealth {
    private static final Logger log = LoggerFactory.getLogger(ServerHealth.class);

    /** Made when it is first needed: it reads the certificates of the machine, and the start of the site does not wait. */
    private final SingletonSupplier<HttpClient> http = SingletonSupplier.of(() -> HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build());

    private final Duration answerLimit;

    public ServerHealth(Duration answerLimit) {
        this.answerLimit = answerLimit;
    }

    public boolean answers(URI uri, String password) throws InterruptedException {
        return asks(uri, password, "/_cluster/health?local=true", answerLimit);
    }

    /** Whether all indices that it has are open, after waiting for them up to the time. */
    public boolean opensIndices(URI uri, String password, Duration atMost) throws InterruptedException {
        String path = "/_cluster/health?wait_for_status=yellow&timeout=" + atMost.toSeconds() + "s";
        return asks(uri, password, path, atMost.plus(answerLimit));
    }

    private boolean asks(URI uri, String password, String path, Duration limit) throws InterruptedException {
        String pair = ServerConfiguration.USER + ":" + password;
        var request = HttpRequest.newBuilder(uri.resolve(path))
                .timeout(limit)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            // a health that was waited for in vain comes with 408
            return http.obtain().send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            log.debug("The search server does not answer {}", path, e);
            return false;
        }
    }
}

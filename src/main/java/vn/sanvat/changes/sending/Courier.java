package vn.sanvat.changes.sending;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Sends one request to an address that somebody typed: only to what {@link Targets} allows, to the very addresses that
 * were looked at, following nothing, with an end, and reading little of the answer.
 */
@Component
public class Courier implements AutoCloseable {
    private static final int READ = 2048; // bytes of an answer
    private static final int AT_ONCE = 16;
    private final SendingProperties properties;
    private final Targets targets;
    private final CloseableHttpClient client;
    private final CheckedClient.Ends ends = new CheckedClient.Ends("webhook-ends");

    Courier(SendingProperties properties, Targets targets) {
        this.properties = properties;
        this.targets = targets;
        var connect = Timeout.of(properties.connectTimeout());
        var whole = Timeout.of(properties.timeout());
        var connections = ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(whole)
                .build();
        this.client = CheckedClient.to(targets, AT_ONCE, connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .setContentCompressionEnabled(false)
                        .build())
                .build();
    }

    /** @return also where nothing could be sent: then why */
    public Receipt post(String url, Map<String, String> headers, String body) {
        var request = new HttpPost(URI.create(url));
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        var end = ends.after(properties.timeout(), request);
        try {
            if (!targets.mayBeSentTo(request.getUri())) {
                return new Receipt(0, "plain http goes only to networks that the settings allow");
            }
            var answer = client.executeOpen(RoutingSupport.determineHost(request), request, null);
            var receipt = new Receipt(answer.getCode(), beginning(answer));
            request.cancel(); // ends the connection: the rest of a long answer is not waited for
            return receipt;
        } catch (IOException | HttpException | URISyntaxException | RuntimeException e) {
            return new Receipt(
                    0,
                    request.isCancelled()
                            ? "no answer within " + properties.timeout().toMillis() + " ms"
                            : e.getClass().getSimpleName() + ": " + e.getMessage());
        } finally {
            end.cancel(false);
        }
    }

    /** What was answered counts, also where the text of it never comes. */
    private static String beginning(ClassicHttpResponse answer) {
        var entity = answer.getEntity();
        try {
            return entity == null ? "" : new String(entity.getContent().readNBytes(READ), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    @Override
    public void close() throws IOException {
        ends.close();
        client.close();
    }
}

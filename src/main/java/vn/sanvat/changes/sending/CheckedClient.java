package vn.sanvat.changes.sending;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.entity.InputStreamFactory;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** What every request to an address that somebody typed has in common: where it may go, and that it ends. */
final class CheckedClient {
    /** It would also ask for Brotli, whose classes are there without the library that they need. */
    private static final Map<String, InputStreamFactory> CODINGS = Map.of("gzip", GZIPInputStream::new);

    private CheckedClient() {}

    /**
     * Connects to the very addresses that were looked at, and follows nothing.
     *
     * @param atOnce connections
     */
    static HttpClientBuilder to(Targets targets, int atOnce, ConnectionConfig connections) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(targets))
                        .setMaxConnTotal(atOnce)
                        .setMaxConnPerRoute(atOnce)
                        .setDefaultConnectionConfig(connections)
                        .build())
                .setUserAgent("SanVat")
                .setContentDecoderRegistry(new LinkedHashMap<>(CODINGS))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching();
    }

    /** Cancels requests that take too long as a whole: the client itself only limits each wait. */
    static final class Ends implements AutoCloseable {
        private final ScheduledExecutorService timer;

        Ends(String name) {
            this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
                var thread = new Thread(work, name);
                thread.setDaemon(true);
                return thread;
            });
        }

        /** @return to be cancelled when the request is done */
        ScheduledFuture<Boolean> after(Duration whole, HttpUriRequestBase request) {
            return timer.schedule(request::cancel, whole.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void close() {
            timer.shutdownNow();
        }
    }
}

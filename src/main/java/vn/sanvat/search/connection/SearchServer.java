package vn.sanvat.search.connection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.node.SearchAddress;

/**
 * The connection to the search server, wherever it answers now: the embedded one gets another port and password each
 * time that it starts.
 */
public final class SearchServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SearchServer.class);

    /** Clients for one address: searches are cut off early, the index may take its time. */
    private record Connection(
            SearchAddress address,
            RestClient searchClient,
            RestClient indexClient,
            ElasticsearchClient search,
            ElasticsearchClient index) {
        void close() {
            try {
                searchClient.close();
                indexClient.close();
            } catch (IOException e) {
                log.debug("a connection to the search server was not closed in order", e);
            }
        }
    }

    private static final int INDEX_CONNECTIONS = 4;
    private static final int DEEPEST = 20; // causes
    private static final Duration SAID_AGAIN = Duration.ofMinutes(1);

    private final Seldom away = new Seldom(SAID_AGAIN);
    private final Seldom busy = new Seldom(SAID_AGAIN);
    private final Supplier<Optional<SearchAddress>> address;
    private final Supplier<String> state;
    private final SearchProperties properties;
    private volatile String problem = "";
    private @Nullable Connection connection;

    public SearchServer(
            Supplier<Optional<SearchAddress>> address, Supplier<String> state, SearchProperties properties) {
        this.address = address;
        this.state = state;
        this.properties = properties;
    }

    /** For searches: gives up after the time that a reader may be kept waiting. */
    public ElasticsearchClient search() throws SearchAway {
        return connected().search();
    }

    /** For building the index. */
    public ElasticsearchClient index() throws SearchAway {
        return connected().index();
    }

    /** For searches, below the typed client; for measurements. */
    public RestClient plain() throws SearchAway {
        return connected().searchClient();
    }

    /** What state the server is in, in a few words. */
    public String state() {
        return state.get();
    }

    public String problem() {
        return problem;
    }

    /** The server could not do what it was asked to: said once, until it can again, and not each time that it wavers. */
    public SearchAway failed(String what, Exception e) {
        var why = what + ": " + reason(e);
        if (replaceProblem(why).isEmpty() && away.isDue()) {
            log.warn("Search is away, browsing goes on. {}", why);
        }
        return new SearchAway(why, e);
    }

    private String reason(Exception e) {
        Throwable cause = e;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof CertificateException) {
                return untrusted(cause);
            }
            if (cause instanceof SSLPeerUnverifiedException) {
                return "the certificate of the cluster is for another name than that in sanvat.search.uris: "
                        + cause.getMessage();
            }
            cause = cause.getCause();
        }
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }

    private String untrusted(Throwable why) {
        if (!properties.fingerprint().isEmpty()) {
            return "the certificate of the cluster does not fit sanvat.search.fingerprint, " + properties.fingerprint()
                    + ": " + why.getMessage();
        }
        return properties.certificate().isEmpty()
                ? "the certificate of the cluster is not trusted: name the file (PEM) of the authority that signed it"
                        + " with sanvat.search.certificate, or its fingerprint with sanvat.search.fingerprint"
                : "the certificate of the cluster is not of the authority in " + properties.certificate()
                        + " (sanvat.search.certificate): " + why.getMessage();
    }

    /**
     * The status that the server refused a request with; 0 where it gave none. Its client has an exception of its own for
     * some of them, and lets that of the connection through for others, such as 409 and 429.
     */
    public static int refusal(Exception e) {
        if (e instanceof ElasticsearchException refused) {
            return refused.status();
        }
        return e instanceof ResponseException refused
                ? refused.getResponse().getStatusLine().getStatusCode()
                : 0;
    }

    /** The server is well, but has more to do than it can. */
    public SearchAway busy(Exception e) {
        if (busy.isDue()) {
            log.warn("The search server has more to do than it can; some searches are turned away");
        }
        return new SearchAway("the search server is busy", e);
    }

    public void answered() {
        if (!replaceProblem("").isEmpty() && away.take()) {
            log.info("Search is back");
        }
    }

    private synchronized String replaceProblem(String by) {
        var before = problem;
        problem = by;
        return before;
    }

    private synchronized Connection connected() throws SearchAway {
        var now = address.get().orElse(null);
        var known = connection;
        if (now == null) {
            throw new SearchAway(state.get());
        }
        if (known == null || !known.address().equals(now)) {
            closeConnection();
            known = connect(now);
            connection = known;
        }
        return known;
    }

    private Connection connect(SearchAddress to) throws SearchAway {
        var trust = trust().orElse(null);
        var searching = client(to, trust, properties.timeout(), properties.connections());
        var indexing = client(to, trust, properties.indexTimeout(), INDEX_CONNECTIONS);
        var mapper = new Jackson3JsonpMapper();
        return new Connection(
                to,
                searching,
                indexing,
                new ElasticsearchClient(new RestClientTransport(searching, mapper)),
                new ElasticsearchClient(new RestClientTransport(indexing, mapper)));
    }

    /** Whom a cluster must be vouched for by; empty for those that Java trusts. */
    private Optional<SSLContext> trust() throws SearchAway {
        if (!properties.fingerprint().isEmpty()) {
            return Optional.of(FingerprintTrust.of(properties.fingerprint()));
        }
        if (properties.certificate().isEmpty()) {
            return Optional.empty();
        }
        try (var file = Files.newInputStream(Path.of(properties.certificate()))) {
            return Optional.of(TransportUtils.sslContextFromHttpCaCrt(file));
        } catch (IOException | RuntimeException e) {
            throw failed("sanvat.search.certificate, " + properties.certificate() + ", cannot be read", e);
        }
    }

    private RestClient client(SearchAddress to, @Nullable SSLContext trust, Duration timeout, int connections) {
        var hosts =
                to.uris().stream().map(uri -> HttpHost.create(uri.toString())).toArray(HttpHost[]::new);
        return RestClient.builder(hosts)
                .setDefaultHeaders(credentials(to))
                .setHttpClientConfigCallback(client -> {
                    if (trust != null) {
                        client.setSSLContext(trust);
                    }
                    return client.setMaxConnPerRoute(connections).setMaxConnTotal(connections * hosts.length);
                })
                .setRequestConfigCallback(config -> config.setConnectTimeout(millis(properties.connectTimeout()))
                        .setConnectionRequestTimeout(millis(properties.connectTimeout()))
                        .setSocketTimeout(millis(timeout)))
                .build();
    }

    private static int millis(Duration time) {
        return Math.toIntExact(time.toMillis());
    }

    private static Header[] credentials(SearchAddress to) {
        var key = to.apiKey();
        if (key != null && !key.isEmpty()) {
            return new Header[] {new BasicHeader("Authorization", "ApiKey " + key)};
        }
        var user = to.user();
        if (user == null || user.isEmpty()) {
            return new Header[0];
        }
        var pair = user + ":" + Optional.ofNullable(to.password()).orElse("");
        var encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader("Authorization", "Basic " + encoded)};
    }

    private synchronized void closeConnection() {
        var known = connection;
        if (known != null) {
            known.close();
            connection = null;
        }
    }

    @Override
    public void close() {
        closeConnection();
    }
}

package vn.sanvat.search.connection;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How search is reached and what it may take.
 *
 * @param uris addresses of a cluster, Elasticsearch 8.19 or 9; empty: the embedded server
 * @param user of the cluster, with {@code password}; empty for none
 * @param apiKey used instead of user and password where it is set; encoded, as Elasticsearch gives it
 * @param certificate file (PEM) of the authority that signed the certificate of the cluster; empty: those that Java trusts
 * @param prefix what the names of indexes begin with: sites with different content that share a cluster need one each
 * @param enabled false: search is away and no server is started; for tools and tests that need none
 * @param heap of the embedded server
 * @param timeout longest time that one search may take
 * @param connectTimeout longest time to reach the server
 * @param connections searches that one address of the server is asked at once; a further one waits for {@code
 *     connectTimeout}
 * @param indexTimeout longest time that one batch of documents may take
 * @param batch documents sent at once
 * @param batchSize bytes sent at once, about
 * @param retryAfter pause before the index is tried again when the server is away
 */
@ConfigurationProperties("sanvat.search")
public record SearchProperties(
        @DefaultValue List<URI> uris,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String certificate,
        @DefaultValue("sanvat") String prefix,
        @DefaultValue("true") boolean enabled,
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("32") int connections,
        @DefaultValue("60s") Duration indexTimeout,
        @DefaultValue("500") int batch,
        @DefaultValue("4MB") DataSize batchSize,
        @DefaultValue("2s") Duration retryAfter) {
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public SearchProperties {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("sanvat.search.prefix, " + prefix
                    + ", must be 1 to 40 small letters, digits and hyphens, and not begin with a hyphen");
        }
        uris = List.copyOf(uris);
        if (batch < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("sanvat.search.batch and sanvat.search.timeout must be above 0");
        }
    }

    public boolean embedded() {
        return enabled && uris.isEmpty();
    }
}

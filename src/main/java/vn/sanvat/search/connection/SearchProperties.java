package vn.sanvat.search.connection;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.sanvat.content.Language;

/**
 * How search is reached and what it may take.
 *
 * @param uris addresses of a cluster, Elasticsearch 8.19 or 9; empty: the embedded server
 * @param user of the cluster, with {@code password}; empty for none
 * @param apiKey used instead of user and password where it is set; encoded, as Elasticsearch gives it
 * @param certificate file (PEM) of the authority that signed the certificate of the cluster; empty: those that Java trusts
 * @param fingerprint SHA-256 of the certificate of the cluster or of the authority that signed it, 64 hexadecimal digits
 *     with or without colons, instead of {@code certificate}; kept as small digits without colons
 * @param prefix what the names of all indexes and aliases begin with: small letters of a to z, digits and hyphens, of
 *     which the first is none, 64 at most; sites with different content on one cluster need different ones
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
        @DefaultValue("") String fingerprint,
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
    // within what Elasticsearch allows in a name, and no pattern
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}|([0-9a-f]{2}:){31}[0-9a-f]{2}");

    public SearchProperties {
        uris = List.copyOf(uris);
        fingerprint = fingerprint(fingerprint);
        if (!fingerprint.isEmpty() && !certificate.isEmpty()) {
            throw new IllegalArgumentException(
                    "sanvat.search.certificate and sanvat.search.fingerprint both say whom to"
                            + " trust: set only one of them");
        }
        if (batch < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("sanvat.search.batch and sanvat.search.timeout must be above 0");
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("sanvat.search.prefix, \"" + prefix + "\", must be of small letters"
                    + " (a to z), digits and hyphens, begin with a letter or digit, and have 64 characters at most");
        }
    }

    /** @return without colons */
    private static String fingerprint(String written) {
        var small = written.strip().toLowerCase(Locale.ROOT);
        if (!small.isEmpty() && !FINGERPRINT.matcher(small).matches()) {
            throw new IllegalArgumentException("sanvat.search.fingerprint, \"" + written + "\", must be the SHA-256"
                    + " fingerprint of a certificate: 64 hexadecimal digits, or 32 pairs of them with colons between");
        }
        return small.replace(":", "");
    }

    /** The name that leads to the index of a language. */
    public String alias(Language language) {
        return prefix + "-" + language.tag();
    }

    public boolean embedded() {
        return enabled && uris.isEmpty();
    }
}

package vn.sanvat.changes.mirror;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be copied from, and how much at once.
 *
 * @param allowedNetworks networks of one's own that a site may lie in, as {@code 10.1.0.0/16}, also without HTTPS; none by
 *     default
 * @param timeout for one answer
 * @param largestAnswer of a list; of {@code batch} entries
 * @param largestPicture that is taken
 * @param batch entries in one request and one commit, 1 to 100
 * @param mostEntries that are copied from one site
 * @param patience how long a site that is away is asked again, where the command does not stay
 */
@ConfigurationProperties("sanvat.mirror")
record MirrorProperties(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("64MB") DataSize largestAnswer,
        @DefaultValue("16MB") DataSize largestPicture,
        @DefaultValue("100") int batch,
        @DefaultValue("200000") int mostEntries,
        @DefaultValue("2m") Duration patience) {
    MirrorProperties {
        allowedNetworks = List.copyOf(allowedNetworks);
        batch = Math.max(1, Math.min(100, batch));
    }
}

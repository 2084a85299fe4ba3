package vn.sanvat.changes.sending;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be asked in somebody's name, and for how long.
 *
 * @param allowedNetworks networks of one's own that a webhook may lead to, as {@code 10.1.0.0/16}, also without HTTPS;
 *     none by default
 * @param connectTimeout to reach a receiver
 * @param timeout for the whole of one try
 * @param firstPause before the second try; each further one is some times as long
 * @param longest how long one delivery is tried, and how long a receiver may take nothing before it is asked no more
 * @param logKept how long the log has what was sent
 */
@ConfigurationProperties("sanvat.webhooks")
public record SendingProperties(
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("24h") Duration longest,
        @DefaultValue("30d") Duration logKept) {
    public SendingProperties {
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}

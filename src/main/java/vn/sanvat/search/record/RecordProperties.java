package vn.sanvat.search.record;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how long it is kept what people search for.
 *
 * @param enabled false: nothing is counted or suggested; what was kept before gets old as ever
 * @param days after which a count is removed, at most ten years
 * @param suggested how often something must have been asked for within 30 days before it is suggested to others
 */
@ConfigurationProperties("sanvat.search.records")
public record RecordProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("90") int days,
        @DefaultValue("5") int suggested) {
    private static final int MOST_DAYS = 3650;

    public RecordProperties {
        if (days < 1 || days > MOST_DAYS || suggested < 1) {
            throw new IllegalArgumentException("sanvat.search.records.days must be from 1 to " + MOST_DAYS
                    + ", and sanvat.search.records.suggested at least 1");
        }
    }
}

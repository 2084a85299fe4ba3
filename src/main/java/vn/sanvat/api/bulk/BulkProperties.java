package vn.sanvat.api.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may ask for.
 *
 * @param items most of them
 * @param size largest body
 */
@ConfigurationProperties("sanvat.api.bulk")
record BulkProperties(
        @DefaultValue("200") int items, @DefaultValue("5MB") DataSize size) {
    private static final DataSize LARGEST = DataSize.ofMegabytes(16);

    BulkProperties {
        if (items < 1 || items > 1_000) {
            throw new IllegalArgumentException("sanvat.api.bulk.items is from 1 to 1000");
        }
        if (size.toMegabytes() < 1 || size.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("sanvat.api.bulk.size is from 1MB to 16MB");
        }
    }
}

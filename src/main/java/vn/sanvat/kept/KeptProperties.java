package vn.sanvat.kept;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of what was answered is kept in memory.
 *
 * @param pages for addresses without parameters, of which there are only so many; 0 keeps none
 * @param asked for addresses with parameters, whose number is without end, so that they never push out the others; 0
 *     keeps none
 * @param largest answer that is kept
 */
@ConfigurationProperties("sanvat.kept")
record KeptProperties(
        @DefaultValue("64MB") DataSize pages,
        @DefaultValue("16MB") DataSize asked,
        @DefaultValue("1MB") DataSize largest) {}

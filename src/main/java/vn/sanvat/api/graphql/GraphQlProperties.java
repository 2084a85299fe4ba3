package vn.sanvat.api.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a query may ask for at once.
 *
 * @param introspection whether the schema may be asked for, and is there as a file
 * @param mostCost of one query, in about the number of objects that its answer can have
 * @param mostDepth of one query, in fields within each other
 */
@ConfigurationProperties("sanvat.api.graphql")
record GraphQlProperties(
        @DefaultValue("true") boolean introspection,
        @DefaultValue("5000") int mostCost,
        @DefaultValue("14") int mostDepth) {
    GraphQlProperties {
        if (mostCost < 1 || mostDepth < 1) {
            throw new IllegalArgumentException("sanvat.api.graphql: most-cost and most-depth are at least 1");
        }
    }
}

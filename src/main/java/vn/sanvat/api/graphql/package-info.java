/** The read model as a graph, below {@code /graphql}: its types are made from the site's schema. Start with {@code GraphQlApi} and {@code SchemaText}. */
@NullMarked
package vn.sanvat.api.graphql;

import org.jspecify.annotations.NullMarked;

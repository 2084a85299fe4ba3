package vn.sanvat.api.graphql;

import graphql.GraphQLContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.Catalogue;

/** One request: all its parts are answered from one revision. */
final class Asking {
    private final Catalogue catalogue;
    private boolean isFleeting;
    private @Nullable Map<String, Object> bounds;

    Asking(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Asking of(GraphQLContext context) {
        return context.get(Asking.class);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The answer may be another one in a moment: the search index is behind. */
    void sayFleeting() {
        isFleeting = true;
    }

    boolean isFleeting() {
        return isFleeting;
    }

    void measured(Map<String, Object> found) {
        bounds = found;
    }

    /** How deep and how dear the query is, and what is allowed; empty where it was not understood. */
    Map<String, Object> bounds() {
        return bounds == null ? Map.of() : bounds;
    }
}

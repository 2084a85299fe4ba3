package vn.sanvat.search.node;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a search server answers and how to sign in.
 *
 * @param uris at least one
 * @param apiKey is used instead of user and password where it is set
 */
public record SearchAddress(
        List<URI> uris,
        @Nullable String user,
        @Nullable String password,
        @Nullable String apiKey) {
    public SearchAddress {
        uris = List.copyOf(uris);
        if (uris.isEmpty()) {
            throw new IllegalArgumentException("A search address needs at least one URI");
        }
    }

    /** Without the secrets, because addresses end up in logs. */
    @Override
    public String toString() {
        return "SearchAddress[uris=" + uris + ", user=" + user + "]";
    }
}

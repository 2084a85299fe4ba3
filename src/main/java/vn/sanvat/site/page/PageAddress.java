package vn.sanvat.site.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address that a reader asked for.
 *
 * @param base scheme and host that the site gives as its own
 * @param path as it was sent
 * @param query as it was sent; null where there is none
 * @param parameters those of the query, as they were written
 */
public record PageAddress(
        String base, String path, @Nullable String query, Map<String, List<String>> parameters) {
    public PageAddress {
        parameters = Map.copyOf(parameters);
    }

    /** The first value of a parameter. */
    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The query as it was sent, with its question mark. */
    public String behind() {
        return behind(query);
    }

    /** The query with the first page in the place of the one that was asked for. */
    public String behindOfFirstPage() {
        return behind(changed().replaceQueryParam("page").build().getQuery());
    }

    /** The query with another page. */
    public String behindOfPage(int number) {
        return behind(changed().replaceQueryParam("page", number).build().getQuery());
    }

    private UriComponentsBuilder changed() {
        var builder = UriComponentsBuilder.newInstance();
        return query == null ? builder : builder.query(query);
    }

    private static String behind(@Nullable String query) {
        return query == null || query.isEmpty() ? "" : "?" + query;
    }
}

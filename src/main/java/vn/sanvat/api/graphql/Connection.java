package vn.sanvat.api.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.api.read.Cursor;
import vn.sanvat.api.read.ResultJson;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.catalogue.list.Result;

/**
 * A page of a list whose order stays while the content changes.
 *
 * @param result with one entry more than the page has, where there is one
 */
record Connection(Result result, int first, Within within) {
    private List<Item> page() {
        return result.hits().stream().limit(first).map(Hit::item).toList();
    }

    /** @return null where it has nothing of this name */
    @Nullable Object member(String name) {
        return switch (name) {
            case "totalCount" -> result.total();
            case "nodes" ->
                page().stream().map(item -> new Within.Found(item, within)).toList();
            case "edges" ->
                page().stream()
                        .map(item -> Map.of("cursor", Cursor.after(item.id()), "node", new Within.Found(item, within)))
                        .toList();
            case "pageInfo" -> pageInfo();
            case "facets" -> facets(result);
            default -> null;
        };
    }

    private Map<String, Object> pageInfo() {
        var page = page();
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("hasNextPage", result.hits().size() > first);
        var after = result.query().after();
        info.put("hasPreviousPage", after != null && !after.isEmpty());
        if (!page.isEmpty()) {
            info.put("startCursor", Cursor.after(page.get(0).id()));
            info.put("endCursor", Cursor.after(page.get(page.size() - 1).id()));
        }
        return info;
    }

    /** As a list, whose elements say their names. */
    static List<Map<String, Object>> facets(Result result) {
        return ResultJson.facets(result).entrySet().stream()
                .map(facet -> Map.of("name", facet.getKey(), "values", facet.getValue()))
                .toList();
    }
}

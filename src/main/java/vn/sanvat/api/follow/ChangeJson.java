package vn.sanvat.api.follow;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.changes.ChangeFeed;

/** Changes as JSON. */
@Component
class ChangeJson {
    private final Catalogues catalogues;

    ChangeJson(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Map<String, Object> of(ChangeFeed.Page page) {
        return Map.of("changes", changes(page), "next", page.next(), "has_more", page.hasMore());
    }

    List<Map<String, Object>> changes(ChangeFeed.Page page) {
        var source = catalogues.current().snapshot().site().source();
        return page.changes().stream().map(change -> change.fields(source)).toList();
    }
}

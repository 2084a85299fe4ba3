package vn.sanvat.api.follow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.sanvat.api.LinkJson;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.changes.ChangeFeed;
import vn.sanvat.changes.PublicChange;
import vn.sanvat.content.Language;

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
        return page.changes().stream().map(change -> change(change, source)).toList();
    }

    private static Map<String, Object> change(PublicChange change, Language source) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("commit", change.commit());
        json.put("at", change.at().toString());
        json.put("kind", change.kind().key());
        json.put("file", change.path());
        var file = change.file();
        if (file != null) {
            var language = Objects.requireNonNullElse(file.language(), source);
            json.put("type", file.id().type().key());
            json.put("slug", file.id().slug().value());
            json.put("language", language.tag());
            json.put("url", Addresses.of(file.id(), language));
            json.put("api", LinkJson.api(file.id(), language));
        }
        var from = change.from();
        if (from != null) {
            json.put("from", from.slug().value());
        }
        return json;
    }
}

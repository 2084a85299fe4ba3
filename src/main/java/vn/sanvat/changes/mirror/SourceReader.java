package vn.sanvat.changes.mirror;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.link.WebAddress;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.copy.Original;
import vn.sanvat.editing.copy.OtherSite;

/** Entries as another site tells them. Nothing that it says is trusted to be as it should. */
final class SourceReader {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int MOST_FIELDS = 200; // of one map
    private static final int DEEPEST = 8;

    private final OtherSite site;
    private final Content content;

    /** @param content of this site: its language, and the types that it has */
    SourceReader(OtherSite site, Content content) {
        this.site = site;
        this.content = content;
    }

    /** What an entry is; nothing where this site has no such type, or it is no name at all. */
    Optional<EntryId> id(JsonNode hit) {
        var slug = hit.path("slug").asString("");
        return content.current()
                .schema()
                .type(hit.path("type").asString(""))
                .filter(type -> Slug.isValid(slug))
                .map(type -> EntryId.of(type, slug));
    }

    /** Whether it is that site's own, and not a copy there, which is to be had from where it comes from. */
    static boolean isOwn(JsonNode hit) {
        return hit.path("origin").asString("").isEmpty();
    }

    /** @throws MirrorStopped where it is not written as it should */
    Original read(EntryId id, JsonNode hit) {
        var words = hit.path("source");
        var source = content.current().site().source();
        if (!words.path("fields").isObject()) {
            throw new MirrorStopped(site.host() + " does not tell the source of its entries: it is an older Sản Vật");
        }
        if (!words.path("language").asString("").equals(source.tag())) {
            throw new MirrorStopped(
                    site.host() + " is written in “" + words.path("language").asString("") + "” and this site in “"
                            + source.tag() + "”: a copy must be of the same language");
        }
        List<Original.Words> all = new ArrayList<>();
        all.add(words(words, null));
        words.path("translations").forEach(each -> {
            var tag = each.path("language").asString("");
            if (Language.isValid(tag) && !tag.equals(source.tag())) {
                all.add(words(each, new Language(tag)));
            }
        });
        return new Original(id, address(hit), all);
    }

    private String address(JsonNode hit) {
        var url = hit.path("url").asString("");
        return Optional.of(url)
                .filter(path -> path.startsWith("/") && !path.startsWith("//"))
                .flatMap(path -> WebAddress.of(site.base() + path))
                .map(WebAddress::ascii)
                .orElseThrow(() -> new MirrorStopped(site.host() + " tells an entry without an address: " + url));
    }

    private static Original.Words words(JsonNode words, @Nullable Language language) {
        var fields = (FieldValue.Fields) value(words.path("fields"), 0);
        return new Original.Words(
                language,
                fields.values(),
                words.path("body").asString(""),
                words.path("outdated").asBoolean(false));
    }

    private static FieldValue value(JsonNode node, int depth) {
        if (depth > DEEPEST || node.size() > MOST_FIELDS) {
            throw new MirrorStopped("a field of an entry is deeper or longer than any may be");
        }
        if (node.isObject()) {
            Map<String, FieldValue> values = new LinkedHashMap<>();
            for (var each : node.properties()) {
                if (KEY.matcher(each.getKey()).matches()) {
                    values.put(each.getKey(), value(each.getValue(), depth + 1));
                }
            }
            if (depth == 0) {
                values.keySet().removeAll(List.of("origin", "source_hash"));
            }
            return FieldValue.fields(values);
        }
        if (node.isArray()) {
            List<FieldValue> values = new ArrayList<>();
            node.forEach(each -> values.add(value(each, depth + 1)));
            return FieldValue.items(values);
        }
        return FieldValue.text(node.isNull() ? "" : node.asString(""));
    }
}

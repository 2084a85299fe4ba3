package vn.sanvat.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.taxonomy.Region;

/** What is named in many answers: an entry, a unit, a point. */
public final class LinkJson {
    private LinkJson() {}

    public static Map<String, Object> link(Item item, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", item.type().key());
        json.put("slug", item.slug());
        json.put("title", item.title(language));
        json.put("url", Addresses.of(item.id(), language));
        json.put("api", api(item.id(), language));
        return json;
    }

    public static Map<String, Object> region(Region region, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", region.id());
        json.put("name", region.label(language));
        json.put("level", region.level().key());
        json.put("former", region.isFormer());
        json.put("url", Addresses.region(region.id(), language));
        return json;
    }

    public static @Nullable Map<String, Object> location(@Nullable Location location) {
        return location == null
                ? null
                : Map.of(
                        "lat", location.lat(),
                        "lon", location.lon(),
                        "precision", location.precision().key());
    }

    /** Where the whole entry is to be had. */
    public static String api(EntryId id, Language language) {
        return Addresses.api(id, language);
    }
}

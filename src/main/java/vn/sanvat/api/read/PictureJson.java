package vn.sanvat.api.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.catalogue.PictureAddresses;
import vn.sanvat.catalogue.PictureAddresses.Variant;
import vn.sanvat.content.Image;
import vn.sanvat.content.Language;

/** A picture of an entry with all that a page needs to show it. */
final class PictureJson {
    private PictureJson() {}

    static Map<String, Object> of(Image image, PictureAddresses addresses, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", image.file());
        json.put("alt", image.alt().getOrDefault(language, ""));
        json.put("credit", image.credit());
        json.put("focus", Map.of("x", image.focusX(), "y", image.focusY()));
        put(json, "width", image.width() == 0 ? null : image.width());
        put(json, "height", image.height() == 0 ? null : image.height());
        json.put("variants", variants(addresses.variants(image)));
        json.put("cuts", variants(addresses.cuts(image)));
        return json;
    }

    private static List<Map<String, Object>> variants(List<Variant> variants) {
        return variants.stream()
                .map(each -> Map.<String, Object>of("width", each.width(), "url", each.address()))
                .toList();
    }

    @SuppressWarnings("NullAway") // JSON has null, and a LinkedHashMap keeps it
    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        map.put(key, value);
    }
}

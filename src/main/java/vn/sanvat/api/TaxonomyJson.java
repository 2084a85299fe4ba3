package vn.sanvat.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.address.Addresses;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.taxonomy.Category;
import vn.sanvat.taxonomy.Certificate;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Regions;

/** Administrative units, groups of products and certificates, whole. */
public final class TaxonomyJson {
    private TaxonomyJson() {}

    public static Map<String, Object> category(Category category, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", category.code());
        json.put("parent", category.parent().isEmpty() ? null : category.parent());
        json.put("slug", category.slug().value());
        json.put("name", category.label(language));
        json.put("lead", category.lead().isEmpty() ? null : category.lead());
        json.put("url", Addresses.category(category.slug().value(), language));
        return json;
    }

    public static Map<String, Object> region(Region region, Regions regions, Language language) {
        var json = LinkJson.region(region, language);
        var from = region.validFrom();
        var to = region.validTo();
        json.put("code", region.code().isEmpty() ? null : region.code());
        json.put("parent", region.parent().isEmpty() ? null : region.parent());
        json.put("valid_from", from == null ? null : from.toString());
        json.put("valid_to", to == null ? null : to.toString());
        json.put(
                "today",
                region.isFormer()
                        ? regions.today(region).stream().map(Region::id).toList()
                        : List.of());
        json.put("middle", middle(region.location()));
        return json;
    }

    public static Map<String, Object> certificate(Certificate certificate, Language language) {
        return Map.of("id", certificate.id(), "name", certificate.label(language));
    }

    /** A point that stands for a unit on a map. */
    private static @Nullable Map<String, Object> middle(@Nullable Location at) {
        return at == null ? null : Map.of("lat", at.lat(), "lon", at.lon());
    }
}

package vn.sanvat.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.taxonomy.Category;
import vn.sanvat.taxonomy.Region;
import vn.sanvat.taxonomy.Regions;

/** Regions of today and of former times, and the OCOP groups. */
@RestController
class TaxonomyApi {
    private final Catalogues catalogues;
    private final Answers answers;

    TaxonomyApi(Catalogues catalogues, Answers answers) {
        this.catalogues = catalogues;
        this.answers = answers;
    }

    @GetMapping("/api/v1/regions")
    ResponseEntity<byte[]> regions(WebRequest request) {
        var catalogue = catalogues.current();
        var language = KnownParameters.language(request, catalogue);
        KnownParameters.parameters(request, KnownParameters.LANGUAGE);
        var regions = catalogue.taxonomy().regions();
        var rows = regions.all().stream()
                .map(region -> region(region, regions, language))
                .toList();
        return answers.of(Map.of("regions", rows), true, request);
    }

    @GetMapping("/api/v1/categories")
    ResponseEntity<byte[]> categories(WebRequest request) {
        var catalogue = catalogues.current();
        var language = KnownParameters.language(request, catalogue);
        KnownParameters.parameters(request, KnownParameters.LANGUAGE);
        List<Map<String, Object>> rows = catalogue.taxonomy().categories().all().stream()
                .map(category -> category(category, language))
                .toList();
        return answers.of(Map.of("decision", catalogue.taxonomy().decision(), "categories", rows), true, request);
    }

    private static Map<String, Object> category(Category category, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", category.code());
        json.put("parent", category.parent().isEmpty() ? null : category.parent());
        json.put("slug", category.slug().value());
        json.put("name", category.label(language));
        json.put("lead", category.lead().isEmpty() ? null : category.lead());
        json.put("url", Addresses.category(category.slug().value(), language));
        return json;
    }

    private static Map<String, Object> region(Region region, Regions regions, Language language) {
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

    /** A point that stands for a unit on a map. */
    private static @Nullable Map<String, Object> middle(@Nullable Location at) {
        return at == null ? null : Map.of("lat", at.lat(), "lon", at.lon());
    }
}

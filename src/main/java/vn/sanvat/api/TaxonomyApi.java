package vn.sanvat.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.catalogue.Catalogues;

/** Regions of today and of former times, the OCOP groups, and certificates. */
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
                .map(region -> TaxonomyJson.region(region, regions, language))
                .toList();
        return answers.of(Map.of("regions", rows), true, request);
    }

    @GetMapping("/api/v1/categories")
    ResponseEntity<byte[]> categories(WebRequest request) {
        var catalogue = catalogues.current();
        var language = KnownParameters.language(request, catalogue);
        KnownParameters.parameters(request, KnownParameters.LANGUAGE);
        List<Map<String, Object>> rows = catalogue.taxonomy().categories().all().stream()
                .map(category -> TaxonomyJson.category(category, language))
                .toList();
        return answers.of(Map.of("decision", catalogue.taxonomy().decision(), "categories", rows), true, request);
    }

    @GetMapping("/api/v1/certificates")
    ResponseEntity<byte[]> certificates(WebRequest request) {
        var catalogue = catalogues.current();
        var language = KnownParameters.language(request, catalogue);
        KnownParameters.parameters(request, KnownParameters.LANGUAGE);
        var rows = catalogue.taxonomy().certificates().values().stream()
                .map(certificate -> TaxonomyJson.certificate(certificate, language))
                .toList();
        return answers.of(Map.of("certificates", rows), true, request);
    }
}

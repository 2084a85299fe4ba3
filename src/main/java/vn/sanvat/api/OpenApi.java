package vn.sanvat.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.Schema;

/**
 * The description of this API as an OpenAPI 3.1 document, with the fields of the site's schema; the tests hold the real
 * answers against it.
 */
@RestController
class OpenApi {
    /** Addresses that are narrowed by facets. */
    private static final List<String> NARROWED =
            List.of("/api/v1/search", "/api/v1/entries", "/api/v1/occurrences", "/api/v1/{type}");

    private static final List<String> RESULTS = List.of("Results", "ChosenResults");

    private final Catalogues catalogues;
    private final Answers answers;
    private final JsonMapper json;
    private final byte[] frame;

    OpenApi(Catalogues catalogues, Answers answers, JsonMapper json) {
        this.catalogues = catalogues;
        this.answers = answers;
        this.json = json;
        this.frame = frame();
    }

    /** Everything but the fields of the types. */
    private static byte[] frame() {
        try {
            return new ClassPathResource("openapi.json", OpenApi.class).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> document(WebRequest request) {
        return answers.of(document(catalogues.current().snapshot().schema()), true, request);
    }

    @GetMapping("/api/v1/types")
    ResponseEntity<byte[]> types(WebRequest request) {
        var catalogue = catalogues.current();
        KnownParameters.parameters(request, KnownParameters.LANGUAGE);
        return answers.of(
                SchemaJson.types(catalogue.snapshot().schema(), KnownParameters.language(request, catalogue)),
                true,
                request);
    }

    private JsonNode document(Schema schema) {
        var document = json.readTree(frame);
        var schemas = (ObjectNode) document.at("/components/schemas");
        SchemaJson.components(schema).forEach((name, described) -> schemas.set(name, json.valueToTree(described)));
        var facets = RESULTS.stream()
                .map(name -> (ObjectNode) schemas.path(name).at("/properties/facets/properties"))
                .toList();
        for (var field : schema.addedFacets()) {
            if (!facets.get(0).has(field.key())) {
                facets.forEach(each -> each.set(field.key(), each.at("/stars")));
                NARROWED.forEach(path -> parameters(document, path).add(json.valueToTree(parameter(field))));
            }
        }
        new DefinedTypes(schema).addTo(document);
        return document;
    }

    private static ArrayNode parameters(JsonNode document, String path) {
        return (ArrayNode) document.path("paths").path(path).at("/get/parameters");
    }

    private static Map<String, Object> parameter(Field field) {
        return Map.of(
                "name",
                field.key(),
                "in",
                "query",
                "required",
                false,
                "description",
                field.label().in(Language.ENGLISH) + ", one or more values joined by commas.",
                "schema",
                Map.of("type", "string"));
    }
}

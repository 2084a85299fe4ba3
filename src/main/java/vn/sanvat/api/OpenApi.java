package vn.sanvat.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.schema.Schema;

/**
 * The description of this API as an OpenAPI 3.1 document, with the fields of the site's schema; the tests hold the real
 * answers against it.
 */
@RestController
class OpenApi {
    private final Catalogues catalogues;
    private final Answers answers;
    private final Map<String, Object> frame;

    OpenApi(Catalogues catalogues, Answers answers, JsonMapper json) {
        this.catalogues = catalogues;
        this.answers = answers;
        this.frame = frame(json);
    }

    /** Everything but the fields of the types. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> frame(JsonMapper json) {
        try {
            return json.readValue(
                    new ClassPathResource("openapi.json", OpenApi.class).getContentAsByteArray(), LinkedHashMap.class);
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
        Asked.parameters(request, Asked.LANGUAGE);
        return answers.of(
                SchemaJson.types(catalogue.snapshot().schema(), Asked.language(request, catalogue)), true, request);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> document(Schema schema) {
        Map<String, Object> document = new LinkedHashMap<>(frame);
        Map<String, Object> components = new LinkedHashMap<>((Map<String, Object>) frame.get("components"));
        Map<String, Object> schemas = new LinkedHashMap<>((Map<String, Object>) components.get("schemas"));
        schemas.putAll(SchemaJson.components(schema));
        components.put("schemas", schemas);
        document.put("components", components);
        return document;
    }
}

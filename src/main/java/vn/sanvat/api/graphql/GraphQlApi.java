package vn.sanvat.api.graphql;

import graphql.schema.idl.SchemaPrinter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.api.Answers;
import vn.sanvat.api.ApiProblems;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.problem.Problem;

/** Queries over HTTP: as a body, or in the address, where the answer has a tag and can be kept. */
@RestController
@EnableConfigurationProperties(GraphQlProperties.class)
class GraphQlApi {
    private static final String QUERY = "query";
    private static final String OPERATION = "operationName";
    private static final String VARIABLES = "variables";
    private static final Set<String> PARAMETERS = Set.of(QUERY, OPERATION, VARIABLES);
    private static final Set<String> MEMBERS = Set.of(QUERY, OPERATION, VARIABLES, "extensions");
    private static final DataSize LARGEST = DataSize.ofMegabytes(1);
    private static final MediaType RESPONSE = new MediaType("application", "graphql-response+json");
    private final GraphQueries queries;
    private final ContentGraph graph;
    private final GraphQlProperties properties;
    private final Answers answers;
    private final GraphQlPage page;
    private final JsonMapper json;

    GraphQlApi(
            GraphQueries queries,
            ContentGraph graph,
            GraphQlProperties properties,
            Answers answers,
            GraphQlPage page,
            JsonMapper json) {
        this.queries = queries;
        this.graph = graph;
        this.properties = properties;
        this.answers = answers;
        this.page = page;
        this.json = json;
    }

    @PostMapping("/graphql")
    ResponseEntity<byte[]> post(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request, JsonBody.bytes(request, LARGEST), MEMBERS);
        var variables = body.path(VARIABLES);
        if (!variables.isMissingNode() && !variables.isNull() && !variables.isObject()) {
            throw Problem.badRequest("graphql.variables").occurred();
        }
        var answer = answer(JsonBody.text(body, QUERY), JsonBody.text(body, OPERATION), map(variables), request);
        var isOfItsOwnType = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                .contains(RESPONSE.toString());
        return ResponseEntity.status(isOfItsOwnType && !answer.isData() ? 400 : 200)
                .cacheControl(CacheControl.noStore())
                .contentType(isOfItsOwnType ? RESPONSE : MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(answer.json()));
    }

    /** Who asks nothing is shown how to. A condition of the mapping would read the parameters of every other address too. */
    @GetMapping("/graphql")
    ResponseEntity<byte[]> get(WebRequest web, HttpServletRequest request) {
        if (web.getParameterMap().isEmpty()) {
            return page.answer(web);
        }
        var parameters = KnownParameters.parameters(web, PARAMETERS);
        var answer = answer(
                first(parameters, QUERY),
                first(parameters, OPERATION),
                variables(first(parameters, VARIABLES)),
                request);
        return answer.isWhole() ? answers.of(answer.json(), answer.isSame(), web) : answers.toOne(answer.json());
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private Map<String, Object> variables(String text) {
        try {
            var read = text.isBlank() ? json.createObjectNode() : json.readTree(text);
            if (read instanceof ObjectNode object) {
                return map(object);
            }
        } catch (JacksonException e) {
            // told below
        }
        throw Problem.badRequest("graphql.variables").occurred();
    }

    @SuppressWarnings("unchecked") // an object has names
    private Map<String, Object> map(JsonNode variables) {
        return variables.isObject() ? json.convertValue(variables, Map.class) : Map.of();
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where nothing is asked */
    private GraphQueries.Answer answer(
            String query, String operation, Map<String, Object> variables, HttpServletRequest request) {
        if (query.isBlank()) {
            throw Problem.badRequest("graphql.query").occurred();
        }
        return queries.answer(new GraphQueries.Query(query, operation, variables, ApiProblems.language(request)));
    }

    /** The types in the language of schemas, for programs that are made from them. */
    @GetMapping("/graphql/schema.graphqls")
    ResponseEntity<byte[]> schema(WebRequest request) {
        KnownParameters.parameters(request, Set.of());
        if (!properties.introspection()) {
            throw Problem.notFound("not_found.address").occurred();
        }
        var text = new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false))
                .print(graph.schema());
        return answers.text(text.getBytes(StandardCharsets.UTF_8), request);
    }
}

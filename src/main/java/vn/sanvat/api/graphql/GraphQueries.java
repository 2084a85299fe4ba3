package vn.sanvat.api.graphql;

import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.Lazy;

/** Answers queries, each from one revision, with its measure beside the answer. */
@Component
class GraphQueries {
    private static final ParserOptions PARSING = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.maxCharacters(64_000).maxTokens(4_000).maxRuleDepth(100));

    private final Catalogues catalogues;
    private final ContentGraph graph;
    private final Lazy<ExecutionGraphQlService> service;
    private final GraphQlProperties properties;

    GraphQueries(Catalogues catalogues, ContentGraph graph, GraphQlProperties properties) {
        this.catalogues = catalogues;
        this.graph = graph;
        this.service = new Lazy<>(() -> new DefaultExecutionGraphQlService(graph));
        this.properties = properties;
    }

    /** No page waits until the graph is made, and whoever asks it first need not either. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        service.get();
    }

    /**
     * What is asked.
     *
     * @param operation which of several in the text; empty where there is one
     * @param locale of what is said when something goes wrong
     */
    record Query(String text, String operation, Map<String, Object> variables, Locale locale) {}

    /**
     * @param isData whether there is any answer, perhaps with errors
     * @param isWhole whether there are no errors
     * @param isSame until the content changes
     */
    record Answer(Map<String, Object> json, boolean isData, boolean isWhole, boolean isSame) {}

    Answer answer(Query query) {
        var asking = new Asking(catalogues.current());
        var request = new DefaultExecutionGraphQlRequest(
                query.text(),
                query.operation().isEmpty() ? null : query.operation(),
                query.variables(),
                Map.of(),
                UUID.randomUUID().toString(),
                query.locale());
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(context -> {
                    context.put(Asking.class, asking);
                    context.put(ParserOptions.class, PARSING);
                    if (!properties.introspection()) {
                        context.put(Introspection.INTROSPECTION_DISABLED, true);
                    }
                })
                .build());
        var response = Objects.requireNonNull(service.get().execute(request).block());
        var result = response.getExecutionResult();
        return new Answer(
                json(response, asking),
                result.isDataPresent(),
                result.getErrors().isEmpty(),
                !asking.isFleeting());
    }

    private Map<String, Object> json(ExecutionGraphQlResponse response, Asking asking) {
        Map<String, Object> members = new LinkedHashMap<>(response.toMap());
        if (members.get("errors") instanceof List<?> errors) {
            members.put(
                    "errors",
                    errors.stream()
                            .map(error -> NearestField.in(error(error), graph.schema()))
                            .toList());
        }
        if (!asking.bounds().isEmpty()) {
            members.put("extensions", asking.bounds());
        }
        return members;
    }

    @SuppressWarnings("unchecked") // as the specification of GraphQL has them
    private static Map<String, Object> error(Object error) {
        return (Map<String, Object>) error;
    }
}

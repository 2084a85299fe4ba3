package vn.sanvat.api.graphql;

import graphql.GraphQL;
import graphql.TypeResolutionEnvironment;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import vn.sanvat.api.read.EntryJson;
import vn.sanvat.api.read.EntryJson.Shown;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.schema.Schema;

/** The graph that the present schema of the content makes; made anew when that is another one. */
@Component
class ContentGraph implements GraphQlSource {
    private final Catalogues catalogues;
    private final RootFetchers roots;
    private final ReadFetcher fetcher;
    private final GraphQlProperties properties;
    private volatile @Nullable Made made;

    ContentGraph(Catalogues catalogues, RootFetchers roots, EntryJson entries, GraphQlProperties properties) {
        this.catalogues = catalogues;
        this.roots = roots;
        this.fetcher = new ReadFetcher(entries);
        this.properties = properties;
    }

    private record Made(Schema of, GraphQlSource source) {}

    @Override
    public GraphQL graphQl() {
        return present().graphQl();
    }

    @Override
    public GraphQLSchema schema() {
        return present().schema();
    }

    private GraphQlSource present() {
        var schema = catalogues.current().snapshot().schema();
        var known = made;
        if (known == null || !known.of().equals(schema)) {
            known = new Made(schema, make(schema));
            made = known;
        }
        return known.source();
    }

    private GraphQlSource make(Schema schema) {
        var text = SchemaText.of(schema);
        var graph = new SchemaGenerator().makeExecutableSchema(text.types(), wiring(text));
        return GraphQlSource.builder(graph)
                .exceptionResolvers(List.of(new ProblemErrors()))
                .instrumentation(List.of(new Bounds(properties)))
                .build();
    }

    private RuntimeWiring wiring(SchemaText.Made text) {
        return RuntimeWiring.newRuntimeWiring()
                .codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .defaultDataFetcher(DataFetcherFactories.useDataFetcher(fetcher)))
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Json)
                .type("Entry", type -> type.typeResolver(environment -> type(environment, text.names())))
                .type("Region", type -> type.dataFetcher("entries", roots::inRegion))
                .type("Query", query -> queries(query, text))
                .build();
    }

    private TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder query, SchemaText.Made text) {
        query.dataFetcher("revision", roots::revision)
                .dataFetcher("entry", roots::entry)
                .dataFetcher("entries", environment -> roots.list(Set.of(), environment))
                .dataFetcher("search", roots::search)
                .dataFetcher("suggest", roots::suggest)
                .dataFetcher("occurrences", roots::occurrences)
                .dataFetcher("region", roots::region)
                .dataFetcher("regions", roots::regions)
                .dataFetcher("categories", roots::categories)
                .dataFetcher("certificates", roots::certificates);
        text.ones().forEach((name, type) -> query.dataFetcher(name, environment -> roots.one(type, environment)));
        text.lists()
                .forEach((name, type) -> query.dataFetcher(name, environment -> roots.list(Set.of(type), environment)));
        return query;
    }

    private static @Nullable GraphQLObjectType type(TypeResolutionEnvironment environment, TypeNames names) {
        return environment.getObject() instanceof Shown shown
                ? environment.getSchema().getObjectType(names.of(shown.item().type()))
                : null;
    }
}

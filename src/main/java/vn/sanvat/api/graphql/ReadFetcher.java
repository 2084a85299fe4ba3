package vn.sanvat.api.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.api.TaxonomyJson;
import vn.sanvat.api.graphql.Within.Body;
import vn.sanvat.api.graphql.Within.Found;
import vn.sanvat.api.graphql.Within.Row;
import vn.sanvat.api.graphql.Within.Unit;
import vn.sanvat.api.read.BodyForm;
import vn.sanvat.api.read.EntryJson;
import vn.sanvat.api.read.EntryJson.Shown;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.taxonomy.Region;

/**
 * Takes a field from what the REST API says of the same thing. What is a link there is the entry here, and what is the id of
 * a unit is the unit: the graph goes on.
 */
final class ReadFetcher implements DataFetcher<Object> {
    private static final String ENTRY = "Entry";
    private final EntryJson entries;

    ReadFetcher(EntryJson entries) {
        this.entries = entries;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        var name = environment.getFieldDefinition().getName();
        Object source = environment.getSource();
        if (source instanceof Shown shown) {
            var value = name.equals("body") ? new Body(shown) : entries.member(name, shown);
            return of(value, environment, Within.of(shown));
        }
        if (source instanceof Body body) {
            return BodyForm.ofKey(name)
                    .map(form -> entries.body(body.shown(), form))
                    .orElse(null);
        }
        if (source instanceof Unit unit) {
            return of(member(name, unit), environment, unit.within());
        }
        if (source instanceof Connection connection) {
            return of(connection.member(name), environment, connection.within());
        }
        if (source instanceof Row row) {
            // a neighbour is told of by its link
            var value = name.equals("entry") && !row.members().containsKey(name)
                    ? row.members()
                    : row.members().get(name);
            return of(value, environment, row.within());
        }
        return null;
    }

    private static @Nullable Object member(String name, Unit unit) {
        var regions = unit.within().catalogue().taxonomy().regions();
        return switch (name) {
            case "parent" ->
                regions.parent(unit.region())
                        .map(parent -> new Unit(parent, unit.within()))
                        .orElse(null);
            case "today" -> units(unit.region().isFormer() ? regions.today(unit.region()) : List.of(), unit.within());
            case "children" -> units(regions.children(unit.region()), unit.within());
            case "formerly" -> units(regions.formerly(unit.region()), unit.within());
            default ->
                TaxonomyJson.region(unit.region(), regions, unit.within().language())
                        .get(name);
        };
    }

    static List<Unit> units(List<Region> regions, Within within) {
        return regions.stream().map(region -> new Unit(region, within)).toList();
    }

    @Nullable Object of(@Nullable Object value, DataFetchingEnvironment environment, Within within) {
        GraphQLFieldDefinition field = environment.getFieldDefinition();
        return value == null ? null : of(value, field.getType(), within);
    }

    private @Nullable Object of(Object value, GraphQLType type, Within within) {
        var bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            return value instanceof List<?> several
                    ? several.stream()
                            .map(each -> of(each, list.getWrappedType(), within))
                            .filter(each -> each != null)
                            .toList()
                    : List.of();
        }
        if (value instanceof Found found) {
            return entries.shown(
                    found.item(), found.within().catalogue(), found.within().language());
        }
        if (!(value instanceof Map<?, ?> members) || !(bare instanceof GraphQLNamedType named)) {
            return value;
        }
        if (isEntry(named)) {
            return entry(members, within).orElse(null);
        }
        if (named.getName().equals("Region")) {
            return within.catalogue()
                    .taxonomy()
                    .regions()
                    .find(text(members, "id"))
                    .map(region -> new Unit(region, within))
                    .orElse(null);
        }
        return bare instanceof GraphQLObjectType ? new Row(named(members), within) : members;
    }

    private static boolean isEntry(GraphQLNamedType type) {
        return type.getName().equals(ENTRY)
                || (type instanceof GraphQLImplementingType implementing
                        && implementing.getInterfaces().stream()
                                .anyMatch(each -> each.getName().equals(ENTRY)));
    }

    private Optional<Shown> entry(Map<?, ?> link, Within within) {
        var schema = within.catalogue().snapshot().schema();
        var slug = text(link, "slug");
        return schema.type(text(link, "type"))
                .filter(type -> Slug.isValid(slug))
                .flatMap(type -> within.catalogue().find(new EntryId(type, new Slug(slug))))
                .map(item -> entries.shown(item, within.catalogue(), within.language()));
    }

    private static String text(Map<?, ?> members, String name) {
        return String.valueOf(members.get(name));
    }

    @SuppressWarnings("unchecked") // all objects of the read model have names
    private static Map<String, ?> named(Map<?, ?> members) {
        return (Map<String, ?>) members;
    }
}

package vn.sanvat.api.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.SchemaJson;
import vn.sanvat.api.read.EntryJson;
import vn.sanvat.api.read.Occurrences;
import vn.sanvat.api.read.ResultJson;
import vn.sanvat.api.read.Selection;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.QueryParameters;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.Slug;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;
import vn.sanvat.search.Whereabouts;
import vn.sanvat.taxonomy.Region;

/** What everybody may ask: search, one entry, what is on. */
@Component
class ReadTools {
    private static final int USUAL = 10;
    private static final int MOST = 25;
    private static final Map<String, List<String>> IN_SHORT = Map.of(
            "fields", List.of("type,slug,title,summary,url,language,region,today,stars,recognition,category,next"));
    private static final Map<String, List<String>> WHOLE = Map.of(
            "fields",
            List.of("type,slug,title,summary,url,language,languages,region,today,location,address,stars,recognition,"
                    + "category,tags,body,details,occurrences,relations,sources,origin,changed"),
            "body",
            List.of("markdown"));
    private static final Map<String, Object> LANGUAGE = Tool.text(
            "Language of the answer: vi (the source, complete) or en (as far as it is translated). Default vi.");

    private final Catalogues catalogues;
    private final EntryJson entries;
    private final Occurrences occurrences;
    private final Search search;
    private final Whereabouts whereabouts;

    ReadTools(
            Catalogues catalogues, EntryJson entries, Occurrences occurrences, Search search, Whereabouts whereabouts) {
        this.catalogues = catalogues;
        this.entries = entries;
        this.occurrences = occurrences;
        this.search = search;
        this.whereabouts = whereabouts;
    }

    List<Tool> all() {
        return List.of(search(), read(), whatIsOn(), describe());
    }

    private Tool search() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(
                "q",
                Tool.text("Words to search for, in Vietnamese with or without marks, or in English. They are"
                        + " read for what they mean: stars, kinds of things, places, days. Empty: a plain list."));
        arguments.put(
                "type", Tool.text("Only this type of entry: product, producer, place, event, route, story or page."));
        arguments.put(
                "place",
                Tool.text("Only what lies there: a province, district or commune of today or of former times"
                        + " by name or id, the name of a sight, or a point such as 15.88,108.33."));
        arguments.put("category", Tool.text("Only products of this OCOP group, by its code such as I.3."));
        arguments.put("stars", Tool.number("Only products with so many OCOP stars.", 1, 5));
        arguments.put("size", Tool.number("How many, at most.", 1, MOST));
        arguments.put("lang", LANGUAGE);
        return tool(
                "search",
                "Search",
                "Finds certified OCOP products of Vietnam, their producers, villages and sights, festivals, routes and"
                        + " stories. Read an entry with read_entry before you say more of it than its summary does.",
                arguments,
                List.of(),
                this::search);
    }

    private Map<String, Object> search(Caller caller, ObjectNode arguments) {
        var catalogue = catalogues.current();
        var language = language(arguments, catalogue);
        var parameters = place(arguments, catalogue, language);
        for (var name : List.of("q", "type", "category", "stars")) {
            put(parameters, name, text(arguments, name));
        }
        parameters.put("size", List.of(arguments.path("size").asString(String.valueOf(USUAL))));
        var result = search.search(
                QueryParameters.read(parameters, language, catalogue.snapshot().schema()));
        if (result.answered() == Result.Answered.AWAY) {
            throw Problem.unavailable("search.away").occurred();
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", result.total());
        answer.putAll(ResultJson.reading(result));
        answer.put(
                "hits",
                result.hits().stream()
                        .map(hit -> entry(hit.item(), catalogue, language, IN_SHORT, caller))
                        .toList());
        return answer;
    }

    private Tool read() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("type", Tool.text("Type of the entry, as search says it."));
        arguments.put("slug", Tool.text("Slug of the entry, as search says it."));
        arguments.put("lang", LANGUAGE);
        return tool(
                "read_entry",
                "Read an entry",
                "All that is public of one entry: its facts, its text as Markdown, when it takes place, what it is joined"
                        + " to and why, and the sources of its facts. Null and missing fields are not known: say so.",
                arguments,
                List.of("type", "slug"),
                this::read);
    }

    private Map<String, Object> read(Caller caller, ObjectNode arguments) {
        var catalogue = catalogues.current();
        var type = type(arguments, catalogue);
        var slug = text(arguments, "slug");
        if (!Slug.isValid(slug)) {
            throw unknown(type, slug);
        }
        return catalogue
                .find(new EntryId(type, new Slug(slug)))
                .map(item -> entry(item, catalogue, language(arguments, catalogue), WHOLE, caller))
                .orElseThrow(() -> unknown(type, slug));
    }

    private static RuntimeException unknown(EntryType type, String slug) {
        return Problem.notFound("not_found.entry", type.key(), Problem.shown(slug))
                .occurred();
    }

    private Tool whatIsOn() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(
                "place",
                Tool.text("Where: a province, district or commune of today or of former times by name or id,"
                        + " the name of a sight, or a point such as 15.88,108.33. Default: everywhere."));
        arguments.put("kilometres", Tool.number("How far around a point or a sight. Default 20.", 1, 500));
        arguments.put("from", Tool.text("First day, 2027-03-17. Default: today."));
        arguments.put("to", Tool.text("Last day; at most a year after the first. Default: a month after it."));
        arguments.put("size", Tool.number("How many, at most.", 1, MOST));
        arguments.put("lang", LANGUAGE);
        return tool(
                "whats_on",
                "What is on",
                "Festivals, fairs and markets that take place near a place between two days, in their order, with the"
                        + " lunar day where that decides. state says whether a date is sure, expected, moved or cancelled.",
                arguments,
                List.of(),
                this::whatIsOn);
    }

    private Map<String, Object> whatIsOn(Caller caller, ObjectNode arguments) {
        var catalogue = catalogues.current();
        var language = language(arguments, catalogue);
        var parameters = place(arguments, catalogue, language);
        put(parameters, "from", text(arguments, "from"));
        put(parameters, "to", text(arguments, "to"));
        parameters.put("size", List.of(arguments.path("size").asString(String.valueOf(USUAL))));
        var query = QueryParameters.read(
                        parameters, language, catalogue.snapshot().schema())
                .withTypes(Set.of(EntryType.EVENT));
        var found = occurrences.of(query, catalogue);
        var answer = found.about();
        List<Object> rows = new ArrayList<>();
        found.page().forEach(coming -> {
            var row = Occurrences.json(coming);
            row.put("event", entry(coming.item(), catalogue, language, IN_SHORT, caller));
            rows.add(row);
        });
        answer.put("occurrences", rows);
        return answer;
    }

    private Tool describe() {
        return tool(
                "describe_type",
                "Describe a type",
                "The fields that entries of a type have, with their kinds, choices and what they need to be published."
                        + " Ask this before you draft.",
                Map.of("type", Tool.text("Type of entry, such as story."), "lang", LANGUAGE),
                List.of("type"),
                (caller, arguments) -> {
                    var catalogue = catalogues.current();
                    var type = type(arguments, catalogue);
                    return SchemaJson.type(catalogue.snapshot().schema().of(type), language(arguments, catalogue));
                });
    }

    private static Tool tool(
            String name,
            String title,
            String description,
            Map<String, Object> arguments,
            List<String> required,
            Tool.Work work) {
        return new Tool(name, title, description, arguments, required, Set.of(), false, work);
    }

    private Map<String, List<String>> place(ObjectNode arguments, Catalogue catalogue, Language language) {
        var name = text(arguments, "place");
        Map<String, List<String>> parameters = new TreeMap<>();
        if (!name.isEmpty()) {
            var meant = whereabouts.find(name, catalogue, language);
            parameters.putAll(filters(meant.orElseThrow(
                    () -> Problem.badRequest("trip.where", Problem.shown(name)).occurred())));
        }
        if (parameters.containsKey("near")) {
            put(parameters, "within", text(arguments, "kilometres"));
        }
        return parameters;
    }

    /** Within a unit; around a point, and around what has one; else in the commune that it is in. */
    private static Map<String, List<String>> filters(Whereabouts.Meant meant) {
        if (meant instanceof Whereabouts.Units units) {
            return Map.of("region", units.regions().stream().map(Region::id).toList());
        }
        if (meant instanceof Whereabouts.Point point) {
            return Map.of("near", List.of(point.lat() + "," + point.lon()));
        }
        var item = ((Whereabouts.Found) meant).item();
        return item.position()
                .filter(Location::isTarget)
                .map(point -> Map.of("near", List.of(point.lat() + "," + point.lon())))
                .orElseGet(() ->
                        Map.of("region", item.region().map(Region::id).stream().toList()));
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }

    private Map<String, Object> entry(
            Item item, Catalogue catalogue, Language language, Map<String, List<String>> selected, Caller caller) {
        var selection = Selection.of(selected, Set.of(), catalogue.snapshot().schema());
        var json = entries.of(new EntryJson.Shown(item, catalogue, language, selection, entries.included(catalogue)));
        // it is told to people, who may be anywhere
        json.computeIfPresent("url", (name, path) -> caller.base() + path);
        return json;
    }

    static String text(ObjectNode arguments, String name) {
        return arguments.path(name).asString("").strip();
    }

    static Language language(ObjectNode arguments, Catalogue catalogue) {
        return KnownParameters.language(text(arguments, "lang"), catalogue);
    }

    /** By its name or that of its folder. */
    static EntryType type(ObjectNode arguments, Catalogue catalogue) {
        var name = text(arguments, "type");
        var schema = catalogue.snapshot().schema();
        return schema.type(name)
                .or(() -> schema.typeOfFolder(name))
                .orElseThrow(() ->
                        Problem.notFound("not_found.type", Problem.shown(name)).occurred());
    }
}

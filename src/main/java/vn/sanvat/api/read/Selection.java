package vn.sanvat.api.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.sanvat.api.NearestName;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.problem.Problem;

/**
 * What a caller wants to be told of each entry.
 *
 * @param members names of {@link EntryJson}'s members
 * @param details keys within {@code details}; all where there are none
 * @param body in which forms
 * @param includes what each entry names or is joined to, by name, and of that again
 */
public record Selection(Set<String> members, Set<String> details, Set<BodyForm> body, Map<String, Selection> includes) {
    static final String FIELDS = "fields";
    static final String INCLUDE = "include";
    static final String BODY = "body";
    static final Set<String> PARAMETERS = Set.of(FIELDS, INCLUDE, BODY);

    private static final String REGION = "region";
    private static final String DETAILS = "details";
    private static final int MOST_NAMES = 60; // in one parameter
    private static final int DEEPEST = 3; // relations of relations
    private static final int LONGEST = 2_000; // characters of one parameter

    /** Everything that is public, and nothing included. */
    static final Selection WHOLE = new Selection(EntryJson.WHOLE, Set.of(), BodyForm.USUAL, Map.of());

    public Selection {
        members = Set.copyOf(members);
        details = Set.copyOf(details);
        body = Set.copyOf(body);
        includes = Map.copyOf(includes);
    }

    /**
     * Reads {@code fields}, {@code include} and {@code body}.
     *
     * @param usual members where {@code fields} is not given
     * @throws vn.sanvat.problem.ProblemOccurred 400 for a name that there is not, with the nearest that there is
     */
    public static Selection of(Map<String, List<String>> parameters, Set<String> usual, Schema schema) {
        var names = names(parameters, FIELDS);
        Set<String> members = new LinkedHashSet<>(names.isEmpty() ? usual : Set.of());
        Set<String> details = new LinkedHashSet<>();
        for (var name : names) {
            var member = name.startsWith(DETAILS + ".") ? DETAILS : known(FIELDS, name, EntryJson.ALL);
            members.add(member);
            if (!member.equals(name)) {
                details.add(known(FIELDS, name.substring(DETAILS.length() + 1), details(schema)));
            }
        }
        if (names.contains(DETAILS)) {
            details.clear();
        }
        var forms = EnumSet.noneOf(BodyForm.class);
        for (var name : names(parameters, BODY)) {
            var keys = Arrays.stream(BodyForm.values()).map(BodyForm::key).toList();
            forms.add(BodyForm.ofKey(known(BODY, name, keys)).orElseThrow());
            members.add(BODY);
        }
        return new Selection(
                members,
                details,
                forms.isEmpty() ? BodyForm.USUAL : forms,
                includes(names(parameters, INCLUDE), schema));
    }

    private static Map<String, Selection> includes(List<String> paths, Schema schema) {
        if (paths.isEmpty()) {
            return Map.of();
        }
        var known = new TreeSet<>(Included.joined(schema));
        known.add(REGION);
        for (var type : schema.types()) {
            schema.of(type)
                    .fields()
                    .forEach(field -> Included.references(field).forEach(each -> known.add(each.key())));
        }
        Map<String, List<String>> further = new LinkedHashMap<>();
        for (var path : paths) {
            if (path.split("\\.", -1).length > DEEPEST) {
                throw Problem.badRequest("query.include_deep", Problem.shown(path), DEEPEST)
                        .occurred();
            }
            var dot = path.indexOf('.');
            var name = known(INCLUDE, dot < 0 ? path : path.substring(0, dot), known);
            var of = further.computeIfAbsent(name, each -> new ArrayList<>());
            if (dot >= 0) {
                of.add(path.substring(dot + 1));
            }
        }
        Map<String, Selection> includes = new HashMap<>();
        further.forEach((name, of) ->
                includes.put(name, new Selection(EntryJson.BRIEF, Set.of(), BodyForm.USUAL, includes(of, schema))));
        return includes;
    }

    private static Collection<String> details(Schema schema) {
        var keys = new TreeSet<>(List.of("categories", "opening"));
        for (var type : schema.types()) {
            schema.of(type).own().stream()
                    .filter(Field::isPublic)
                    .map(Field::key)
                    .forEach(keys::add);
        }
        return keys;
    }

    private static String known(String parameter, String name, Collection<String> known) {
        if (!known.contains(name)) {
            throw Problem.badRequest("query.name", parameter, Problem.shown(name), NearestName.of(name, known))
                    .occurred();
        }
        return name;
    }

    /** Repeated or joined by commas. */
    private static List<String> names(Map<String, List<String>> parameters, String parameter) {
        var given = String.join(",", parameters.getOrDefault(parameter, List.of()));
        if (given.length() > LONGEST) {
            throw Problem.badRequest("query.too_long", parameter, LONGEST).occurred();
        }
        var names = Arrays.stream(given.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST_NAMES) {
            throw Problem.badRequest("query.too_many", parameter, MOST_NAMES).occurred();
        }
        return names;
    }
}

package vn.sanvat.api.bulk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.api.NearestName;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.api.write.EntryStep;
import vn.sanvat.api.write.EntrySteps;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.problem.Problem;

/** One item of a request: what is to be done, with which entry. */
record Item(ObjectNode json) {
    static final String CREATE = "create";
    private static final Set<String> OF_CREATE = Set.of("action", "type", "with");
    private static final List<String> OF_STEP = List.of("action", "entry", "lang", "item", "if_match", "with");

    /** @throws vn.sanvat.problem.ProblemOccurred 400 where it is no object */
    static Item of(JsonNode json, int number) {
        if (json instanceof ObjectNode object) {
            return new Item(object);
        }
        throw Problem.badRequest("write.kind.object", "items." + number).occurred();
    }

    String action() {
        return JsonBody.text(json, "action");
    }

    boolean creates() {
        return action().equals(CREATE);
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 400 for an action or a member that there is not, with the nearest */
    EntryStep step(EntrySteps steps) {
        var step = steps.find(action()).orElseThrow(() -> {
            var names = new TreeSet<>(steps.names());
            names.add(CREATE);
            return Problem.badRequest(
                            "bulk.action",
                            Problem.shown(action()),
                            NearestName.of(action(), names),
                            String.join(", ", names))
                    .occurred();
        });
        var known = new TreeSet<>(OF_STEP);
        known.addAll(step.flags());
        JsonBody.requireKnown(json, known);
        return step;
    }

    /** Of what type the entry is that it begins. */
    EntryType type(Schema schema) {
        JsonBody.requireKnown(json, OF_CREATE);
        return type(JsonBody.text(json, "type"), schema);
    }

    private static EntryType type(String folder, Schema schema) {
        return schema.typeOfFolder(folder)
                .orElseThrow(() -> Problem.notFound("not_found.type", Problem.shown(folder))
                        .occurred());
    }

    /** The same body that the address of the action takes. */
    ObjectNode body(Set<String> members) {
        var with = json.get("with");
        if (with == null || with.isNull()) {
            return json.objectNode();
        }
        if (!(with instanceof ObjectNode object)) {
            throw Problem.badRequest("write.kind.object", "with").occurred();
        }
        JsonBody.requireKnown(object, members);
        return object;
    }

    boolean is(String flag) {
        var value = json.get(flag);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw Problem.badRequest("write.kind.truth", flag).occurred();
        }
        return value.booleanValue();
    }

    /** Empty where it says none. */
    String version() {
        var given = JsonBody.text(json, "if_match");
        return given.isEmpty() ? "" : WriteTerms.version(given.startsWith("\"") ? given : "\"" + given + "\"");
    }

    /**
     * The earlier item whose entry it is about; nothing where it names its entry itself.
     *
     * @param number its own
     */
    Optional<Integer> of(int number) {
        var given = json.get("item");
        if (given == null || given.isNull()) {
            return Optional.empty();
        }
        if (json.has("entry")) {
            throw Problem.badRequest("bulk.entry_twice").occurred();
        }
        if (!given.isIntegralNumber()
                || !given.canConvertToInt()
                || given.intValue() < 0
                || given.intValue() >= number) {
            throw Problem.badRequest("bulk.item", Problem.shown(given.toString()), number)
                    .occurred();
        }
        return Optional.of(given.intValue());
    }

    /**
     * The entry that it names, {@code stories/gom-thanh-ha}.
     *
     * @param languages of the site, the source first
     */
    EntryFile file(Schema schema, Language source, List<Language> languages) {
        var named = JsonBody.text(json, "entry").split("/", -1);
        if (named.length != 2) {
            throw Problem.badRequest("bulk.entry", Problem.shown(JsonBody.text(json, "entry")))
                    .occurred();
        }
        var type = type(named[0], schema);
        if (!Slug.isValid(named[1])) {
            throw Problem.notFound("entry.unknown").occurred();
        }
        return inLanguage(EntryFile.source(EntryId.of(type, named[1])), source, languages);
    }

    /** The words of the entry that it is about: those of {@code lang}, where it says so. */
    EntryFile inLanguage(EntryFile file, Language source, List<Language> languages) {
        var tag = JsonBody.text(json, "lang");
        if (tag.isEmpty()) {
            return file;
        }
        var language = languages.stream()
                .filter(each -> each.tag().equals(tag))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badRequest("query.language", Problem.shown(tag)).occurred());
        return language.equals(source) ? EntryFile.source(file.id()) : new EntryFile(file.id(), language);
    }
}

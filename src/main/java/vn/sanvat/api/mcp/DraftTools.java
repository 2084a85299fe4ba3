package vn.sanvat.api.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.Terms;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.api.write.DraftReading;
import vn.sanvat.api.write.EntryStep;
import vn.sanvat.api.write.EntrySteps;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.problem.Problem;

/** What an assistant may do with a token: draft. A person hands the draft in and publishes it, on the desk. */
@Component
class DraftTools {
    private static final Set<Scope> WRITING = Set.of(Scope.WRITE);
    private static final Set<Scope> READING = Set.of(Scope.READ_DRAFTS, Scope.WRITE);
    private static final Map<String, Object> TYPE = Tool.text("Type of the entry, such as story.");
    private static final Map<String, Object> SLUG = Tool.text("Slug of the entry.");
    private static final Map<String, Object> LANGUAGE = Tool.text(
            "Language of the text: that of the source where it is not given, or a translation that was begun.");
    private static final Map<String, Object> FIELDS = Tool.object(
            "Fields by their keys, as describe_type names them; null takes one away. A story needs title and summary."
                    + " Write nothing that no source says, and name each source in sources.");
    private static final Map<String, Object> BODY = Tool.text("The text in Markdown, without the title.");

    private final Catalogues catalogues;
    private final EntrySteps steps;
    private final DraftReading drafts;

    DraftTools(Catalogues catalogues, EntrySteps steps, DraftReading drafts) {
        this.catalogues = catalogues;
        this.steps = steps;
        this.drafts = drafts;
    }

    List<Tool> all() {
        return List.of(read(), begin(), save());
    }

    private Tool read() {
        return new Tool(
                "read_draft",
                "Read a draft",
                "An entry as it is worked on, with its version, and what stands against publishing it.",
                Map.of("type", TYPE, "slug", SLUG, "lang", LANGUAGE),
                List.of("type", "slug"),
                READING,
                false,
                (caller, arguments) -> {
                    var actor = caller.actor();
                    return drafts.read(actor, file(arguments));
                });
    }

    private Tool begin() {
        return new Tool(
                "begin_draft",
                "Begin a draft",
                "Begins an entry as a draft that only people with the right to see it do. It is never public by this:"
                        + " a person reads it, changes it and publishes it.",
                Map.of("type", TYPE, "fields", FIELDS, "body", BODY),
                List.of("type", "fields"),
                WRITING,
                true,
                this::begin);
    }

    private Map<String, Object> begin(Caller caller, ObjectNode arguments) {
        var actor = caller.actor().on(Terms.NONE);
        var type = ReadTools.type(arguments, catalogues.current());
        var done = steps.create(actor, type, words(arguments));
        return told(actor, done.file(), caller);
    }

    private Tool save() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("type", TYPE);
        arguments.put("slug", SLUG);
        arguments.put("lang", LANGUAGE);
        arguments.put(
                "version",
                Tool.text(
                        "The version that you have read, from read_draft. Where somebody has written"
                                + " since, both are merged; where both changed the same, you are told what stands against each other."));
        arguments.put("fields", FIELDS);
        arguments.put("body", BODY);
        return new Tool(
                "save_draft",
                "Save a draft",
                "Saves fields and text into the draft of an entry; what is public stays as it is until a person publishes.",
                arguments,
                List.of("type", "slug", "version"),
                WRITING,
                true,
                this::save);
    }

    private Map<String, Object> save(Caller caller, ObjectNode arguments) {
        var file = file(arguments);
        var version =
                WriteTerms.version("\"" + ReadTools.text(arguments, "version").replace("\"", "") + "\"");
        var actor = caller.actor().on(new Terms(version, "", false));
        var asked = new EntryStep.Asked(file, version, flag -> flag.equals("merge"), words(arguments));
        steps.find("save").orElseThrow().act().by(actor, asked);
        return told(actor, file, caller);
    }

    /** As it stands then, and where a person goes on with it. */
    private Map<String, Object> told(Actor actor, EntryFile file, Caller caller) {
        var draft = new LinkedHashMap<>(drafts.read(actor, file));
        draft.remove("fields");
        draft.remove("body");
        draft.put(
                "desk",
                caller.base() + "/admin/entries/" + file.id().type().folder() + "/"
                        + file.id().slug());
        return draft;
    }

    private static ObjectNode words(ObjectNode arguments) {
        var words = arguments.objectNode();
        for (var name : List.of("fields", "body")) {
            if (arguments.has(name)) {
                words.set(name, arguments.get(name));
            }
        }
        return words;
    }

    private EntryFile file(ObjectNode arguments) {
        var catalogue = catalogues.current();
        var type = ReadTools.type(arguments, catalogue);
        var slug = ReadTools.text(arguments, "slug");
        if (!Slug.isValid(slug)) {
            throw Problem.notFound("entry.unknown").occurred();
        }
        var id = EntryId.of(type, slug);
        var language = ReadTools.language(arguments, catalogue);
        return language.equals(catalogue.snapshot().site().source())
                ? EntryFile.source(id)
                : new EntryFile(id, language);
    }
}

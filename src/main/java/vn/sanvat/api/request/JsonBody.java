package vn.sanvat.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.api.NearestName;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Bodies of requests. What is too large or too deep is not taken in. */
public final class JsonBody {
    /** A text of the longest kind with all its letters escaped. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(3);

    /** How much of a larger one is passed over, so that its sender is told. */
    private static final DataSize PASSED_OVER = DataSize.ofMegabytes(20);

    private static final int DEEPEST = 12; // objects and lists within each other; entries need six
    private static final int MOST_TOKENS = 200_000; // names, values and brackets: each takes far more than its letters
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength((int) LARGEST.toBytes())
                            .maxNameLength(200)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {}

    /** @throws ProblemOccurred 413 where it is larger than any may be */
    public static byte[] bytes(HttpServletRequest request, DataSize largest) throws IOException {
        var tooLarge = new Problem("body.too_large", 413, List.of(largest.toMegabytes()));
        var body = request.getInputStream();
        var bytes = request.getContentLengthLong() > largest.toBytes()
                ? new byte[0]
                : body.readNBytes((int) largest.toBytes() + 1);
        if (bytes.length > largest.toBytes() || request.getContentLengthLong() > largest.toBytes()) {
            // who is still sending hears no answer
            body.skip(PASSED_OVER.toBytes());
            throw tooLarge.occurred();
        }
        return bytes;
    }

    public static byte[] bytes(HttpServletRequest request) throws IOException {
        return bytes(request, LARGEST);
    }

    /**
     * Reads an object.
     *
     * @param members that it may have
     * @throws ProblemOccurred 400 or 415 where it is something else; it names the member, or the place
     */
    public static ObjectNode read(HttpServletRequest request, byte[] bytes, Set<String> members) {
        if (bytes.length == 0) {
            return JSON.createObjectNode();
        }
        requireJson(request);
        if (!(parsed(bytes) instanceof ObjectNode object)) {
            throw Problem.badRequest("body.object").occurred();
        }
        requireKnown(object, members);
        return object;
    }

    /** @throws ProblemOccurred 400 where it has other members than these; it names the nearest */
    public static void requireKnown(ObjectNode object, Set<String> members) {
        for (var name : object.propertyNames()) {
            if (!members.contains(name)) {
                throw members.isEmpty()
                        ? Problem.badRequest("body.no_member", Problem.shown(name))
                                .occurred()
                        : Problem.badRequest(
                                        "body.member",
                                        Problem.shown(name),
                                        NearestName.of(name, members),
                                        String.join(", ", new TreeSet<>(members)))
                                .occurred();
            }
        }
    }

    private static void requireJson(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "").replaceFirst(";.*", "");
        if (!type.strip().matches("(?i)application/(merge-patch\\+)?json")) {
            throw new Problem("body.type", 415, List.of("application/json, application/merge-patch+json")).occurred();
        }
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (StreamConstraintsException e) {
            throw Problem.badRequest("body.limits", DEEPEST).occurred();
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw Problem.badRequest(
                            "body.malformed", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr())
                    .occurred();
        }
    }

    /** A member that is text; empty where it is not there. */
    public static String text(ObjectNode body, String name) {
        var value = body.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw Problem.badRequest("write.kind.text", name).occurred();
        }
        return value.asString();
    }
}

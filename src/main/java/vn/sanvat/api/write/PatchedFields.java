package vn.sanvat.api.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sanvat.api.NearestName;
import vn.sanvat.content.schema.Choice;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.draft.TypedText;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/**
 * Reads a merge patch (RFC 7396) of fields into values of the front matter: null takes away, objects are merged, lists
 * stand in the place of lists. Of the wrong kind is refused here; what is wrong in itself is a fault of the draft.
 */
final class PatchedFields {
    private PatchedFields() {}

    /**
     * @param base what the file had
     * @throws ProblemOccurred 400 where a field is not known, or its value is of another kind; it names the field
     */
    static Map<String, FieldValue> of(JsonNode patch, List<Field> fields, FieldValue.Fields base) {
        if (!(patch instanceof ObjectNode object)) {
            throw wrong("object", "fields");
        }
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (var member : object.properties()) {
            var field = known(member.getKey(), member.getKey(), fields);
            values.put(field.key(), value(field.key(), field, member.getValue(), base.get(field.key())));
        }
        return values;
    }

    private static Field known(String path, String name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.key().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    var keys = fields.stream().map(Field::key).toList();
                    return Problem.badRequest(
                                    "write.field",
                                    Problem.shown(path),
                                    NearestName.of(name, keys),
                                    String.join(", ", new TreeSet<>(keys)))
                            .occurred();
                });
    }

    private static FieldValue value(String path, Field field, JsonNode json, @Nullable FieldValue base) {
        if (json.isNull()) {
            return FieldValue.text("");
        }
        if (!field.many()) {
            return one(path, field, json, base);
        }
        if (!json.isArray()) {
            throw wrong("list", path);
        }
        TypedText.requireFew(json.size());
        var before = base instanceof FieldValue.Items items ? items.values() : List.<FieldValue>of();
        List<FieldValue> values = new ArrayList<>();
        for (var i = 0; i < json.size(); i++) {
            var value = one(path + "." + i, field, json.get(i), null);
            values.add(before.stream()
                    .filter(each -> isSame(each, value))
                    .findFirst()
                    .orElse(value));
        }
        return FieldValue.items(values);
    }

    private static FieldValue one(String path, Field field, JsonNode json, @Nullable FieldValue base) {
        if (field.kind().hasParts()) {
            return group(path, field, json, base);
        }
        var value = FieldValue.text(text(path, field, json));
        // no is what stands in no file, but for one where somebody wrote it
        if (field.kind() == FieldKind.YES_NO && value.text().equals("false") && !isSame(base, value)) {
            return FieldValue.text("");
        }
        return base != null && isSame(base, value) ? base : value;
    }

    private static FieldValue group(String path, Field field, JsonNode json, @Nullable FieldValue base) {
        if (!(json instanceof ObjectNode object)) {
            throw wrong("object", path);
        }
        var before = base instanceof FieldValue.Fields fields ? fields : FieldValue.Fields.NONE;
        Map<String, FieldValue> values = new LinkedHashMap<>(before.values());
        for (var member : object.properties()) {
            var part = known(path + "." + member.getKey(), member.getKey(), field.parts());
            var value = value(path + "." + part.key(), part, member.getValue(), before.get(part.key()));
            if (value.isEmpty()) {
                values.remove(part.key());
            } else {
                values.put(part.key(), value);
            }
        }
        return FieldValue.fields(values);
    }

    private static String text(String path, Field field, JsonNode json) {
        return switch (field.kind()) {
            case NUMBER, MONTH -> {
                if (!json.isIntegralNumber()) {
                    throw wrong("integer", path);
                }
                yield json.bigIntegerValue().toString();
            }
            case DECIMAL -> {
                if (!json.isNumber()) {
                    throw wrong("number", path);
                }
                yield json.decimalValue().toPlainString();
            }
            case YES_NO -> {
                if (!json.isBoolean()) {
                    throw wrong("truth", path);
                }
                yield String.valueOf(json.booleanValue());
            }
            case CHOICE -> choice(path, field, words(path, json));
            default -> words(path, json);
        };
    }

    private static String words(String path, JsonNode json) {
        if (!json.isString()) {
            throw wrong("text", path);
        }
        return TypedText.plain(TypedText.required(json.asString()));
    }

    private static String choice(String path, Field field, String value) {
        var known = Stream.concat(field.choices().stream().map(Choice::key), Stream.of(field.usual()))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (!value.isEmpty() && !known.contains(value)) {
            throw Problem.badRequest(
                            "write.choice",
                            path,
                            Problem.shown(value),
                            NearestName.of(value, known),
                            String.join(", ", known))
                    .occurred();
        }
        return value;
    }

    private static boolean isSame(@Nullable FieldValue one, FieldValue other) {
        if (one instanceof FieldValue.Scalar scalar && other instanceof FieldValue.Scalar text) {
            return TypedText.plain(scalar.text()).equals(text.text());
        }
        return other.equals(one);
    }

    private static ProblemOccurred wrong(String kind, String path) {
        return Problem.badRequest("write.kind." + kind, path).occurred();
    }
}

package vn.sanvat.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.yaml.FieldValue;

/** Values of front matter as JSON, as they are written there. */
public final class FieldJson {
    private FieldJson() {}

    /**
     * Of its kind where it is; what somebody wrote by hand may be anything.
     *
     * @param field null where the type has none of this key
     */
    public static Object written(@Nullable Field field, FieldValue value) {
        if (value instanceof FieldValue.Items items) {
            return items.values().stream().map(item -> written(field, item)).toList();
        }
        if (value instanceof FieldValue.Fields fields) {
            Map<String, Object> json = new LinkedHashMap<>();
            fields.values()
                    .forEach((key, each) -> json.put(
                            key, written(field == null ? null : field.part(key).orElse(null), each)));
            return json;
        }
        var text = ((FieldValue.Scalar) value).text();
        return field == null ? text : scalar(field, text.strip());
    }

    private static Object scalar(Field field, String text) {
        return switch (field.kind()) {
            case NUMBER, MONTH -> text.matches("-?\\d{1,18}") ? new BigInteger(text) : text;
            case DECIMAL -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? new BigDecimal(text) : text;
            case YES_NO -> text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
            default -> text;
        };
    }
}

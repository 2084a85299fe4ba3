package vn.sanvat.content.schema;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;
import vn.sanvat.content.yaml.FieldValue;

/** Values that were read by a schema, so that each is in the form of its kind or not there. */
public record Values(FieldValue.Fields fields) {
    public static final Values NONE = new Values(FieldValue.Fields.NONE);

    public boolean has(String key) {
        return fields.get(key) != null;
    }

    public int line() {
        return fields.line();
    }

    public int line(String key) {
        return fields.lineOf(key);
    }

    public Optional<FieldValue> find(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Empty where there is none. */
    public String text(String key) {
        return fields.get(key) instanceof FieldValue.Scalar scalar ? scalar.text() : "";
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (var item : items(key)) {
            if (item instanceof FieldValue.Scalar scalar) {
                texts.add(scalar.text());
            }
        }
        return texts;
    }

    public List<FieldValue> items(String key) {
        return fields.get(key) instanceof FieldValue.Items items ? items.values() : List.of();
    }

    /** The rows of a list of groups. */
    public List<Values> rows(String key) {
        List<Values> rows = new ArrayList<>();
        for (var item : items(key)) {
            if (item instanceof FieldValue.Fields row) {
                rows.add(new Values(row));
            }
        }
        return rows;
    }

    public FieldValue.Fields map(String key) {
        return fields.get(key) instanceof FieldValue.Fields map ? map : FieldValue.Fields.NONE;
    }

    /** 0 where there is none. */
    public int number(String key) {
        return has(key) ? Integer.parseInt(text(key)) : 0;
    }

    public List<Integer> numbers(String key) {
        return texts(key).stream().map(Integer::valueOf).toList();
    }

    /** 0 where there is none. */
    public double decimal(String key) {
        return has(key) ? Double.parseDouble(text(key)) : 0;
    }

    public boolean isYes(String key) {
        return "true".equals(text(key));
    }

    public @Nullable LocalDate date(String key) {
        return has(key) ? LocalDate.parse(text(key)) : null;
    }

    public @Nullable LocalTime time(String key) {
        return has(key) ? LocalTime.parse(text(key)) : null;
    }

    public @Nullable Duration duration(String key) {
        return has(key) ? Duration.parse(text(key)) : null;
    }

    public @Nullable EntryId entry(String key, EntryType type) {
        return has(key) ? EntryId.of(type, text(key)) : null;
    }

    public List<EntryId> entries(String key, EntryType type) {
        return texts(key).stream().map(slug -> EntryId.of(type, slug)).toList();
    }

    public @Nullable Location location(String key) {
        if (!has(key)) {
            return null;
        }
        var at = new Values(map(key));
        return new Location(
                at.decimal("lat"),
                at.decimal("lon"),
                Location.Precision.ofKey(at.text("precision")).orElseThrow());
    }
}

package vn.sanvat.admin.entry.history;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import vn.sanvat.admin.entry.Picks;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.FaultWords;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.taxonomy.Taxonomy;

/** Values of fields as people say them: titles for slugs, names for ids, days and hours as they are spoken. */
public final class ValueWords {
    private final Snapshot content;
    private final Taxonomy taxonomy;
    private final EntryType type;
    private final Locale locale;
    private final ResourceBundle words;

    /** @param type of the entry that has the values */
    public ValueWords(Content content, Taxonomy taxonomy, EntryType type, Locale locale) {
        this.content = content.current();
        this.taxonomy = taxonomy;
        this.type = type;
        this.locale = locale;
        this.words = ResourceBundle.getBundle("messages/admin", locale);
    }

    /** @param path of the field that has the value */
    public String of(String path, FieldValue value) {
        if (value instanceof FieldValue.Scalar scalar) {
            return one(path, scalar.text());
        }
        if (value instanceof FieldValue.Items items) {
            return items.values().stream()
                    .map(item -> of(path, item))
                    .collect(Collectors.joining(hasRows(items) ? "\n" : "; "));
        }
        List<String> parts = new ArrayList<>();
        ((FieldValue.Fields) value)
                .values()
                .forEach((name, each) -> parts.add(label(path, name) + ": " + of(path + "." + name, each)));
        return String.join(", ", parts);
    }

    private static boolean hasRows(FieldValue.Items items) {
        return items.values().stream().anyMatch(FieldValue.Fields.class::isInstance);
    }

    private String label(String path, String part) {
        return content.schema()
                .at(type, path + "." + part)
                .map(field -> field.label().in(locale))
                .orElseGet(() -> FaultWords.field(part, type, content.schema(), locale));
    }

    private String one(String path, String text) {
        if (path.equals("source_hash")) {
            return words.getString("yes");
        }
        return content.schema()
                .at(type, path)
                .flatMap(field -> said(field, text))
                .orElse(text);
    }

    private Optional<String> said(Field field, String text) {
        return switch (field.kind()) {
            case REFERENCE -> title(field, text);
            case REGION -> taxonomy.regions().find(text).map(region -> region.label(language()));
            case CATEGORY ->
                taxonomy.categories().all().stream()
                        .filter(category -> category.code().equals(text))
                        .map(category -> category.code() + " " + category.label(language()))
                        .findFirst();
            case CERTIFICATE ->
                Optional.ofNullable(taxonomy.certificates().get(text)).map(each -> each.label(language()));
            case YES_NO -> text.equals("true") ? Optional.of(words.getString("yes")) : Optional.empty();
            case DATE, DURATION -> moment(field, text);
            default -> field.choice(text).map(choice -> choice.label().in(locale));
        };
    }

    private Optional<String> title(Field field, String text) {
        return field.of().stream()
                .filter(each -> Slug.isValid(text))
                .flatMap(each -> content.find(EntryId.of(each, text)).stream())
                .map(entry -> entry.text(language()).title())
                .findFirst();
    }

    /** As it is written, where it is none. */
    private Optional<String> moment(Field field, String text) {
        try {
            return Optional.of(
                    switch (field.kind()) {
                        case DATE -> day(LocalDate.parse(text));
                        default -> hours(Duration.parse(text));
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    /** {@code 1 giờ 30 phút}. */
    private String hours(Duration duration) {
        List<String> parts = new ArrayList<>();
        if (duration.toHours() > 0) {
            parts.add(duration.toHours() + " " + words.getString("hours"));
        }
        if (duration.toMinutesPart() > 0 || parts.isEmpty()) {
            parts.add(duration.toMinutesPart() + " " + words.getString("minutes"));
        }
        return String.join(" ", parts);
    }

    private Language language() {
        return Picks.language(locale);
    }
}

package vn.sanvat.admin.entry.history;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sanvat.admin.entry.Picks;
import vn.sanvat.content.Content;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.FaultWords;
import vn.sanvat.content.FieldValue;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.taxonomy.Taxonomy;

/** Values of fields as people say them: titles for slugs, names for ids, days and hours as they are spoken. */
public final class ValueWords {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOURS = Pattern.compile("PT?[\\dDHMST.]+");
    private static final Map<String, EntryType> REFERENCES = Map.of(
            "producer", EntryType.PRODUCER,
            "product", EntryType.PRODUCT,
            "products", EntryType.PRODUCT,
            "place", EntryType.PLACE,
            "available_at", EntryType.PLACE,
            "event", EntryType.EVENT,
            "route", EntryType.ROUTE);

    private final Content content;
    private final Taxonomy taxonomy;
    private final Locale locale;
    private final ResourceBundle words;

    public ValueWords(Content content, Taxonomy taxonomy, Locale locale) {
        this.content = content;
        this.taxonomy = taxonomy;
        this.locale = locale;
        this.words = ResourceBundle.getBundle("messages/admin", locale);
    }

    /** @param key of the field that has the value */
    public String of(String key, FieldValue value) {
        if (value instanceof FieldValue.Scalar scalar) {
            return one(key, scalar.text());
        }
        if (value instanceof FieldValue.Items items) {
            return items.values().stream()
                    .map(item -> of(key, item))
                    .collect(Collectors.joining(hasRows(items) ? "\n" : "; "));
        }
        List<String> parts = new ArrayList<>();
        ((FieldValue.Fields) value)
                .values()
                .forEach((name, each) -> parts.add(FaultWords.field(name, locale) + ": " + of(name, each)));
        return String.join(", ", parts);
    }

    private static boolean hasRows(FieldValue.Items items) {
        return items.values().stream().anyMatch(FieldValue.Fields.class::isInstance);
    }

    /** The last part of a path of a field says what a value means. */
    String one(String path, String text) {
        var named = path.replaceAll("(\\.\\d+)++$", "");
        var key = named.substring(named.lastIndexOf('.') + 1);
        return title(key, text)
                .or(() -> named(key, text))
                .or(() -> option(key, text))
                .or(() -> moment(text))
                .orElse(text);
    }

    private Optional<String> title(String key, String text) {
        return Optional.ofNullable(REFERENCES.get(key))
                .filter(type -> Slug.isValid(text))
                .flatMap(type -> content.current().find(EntryId.of(type, text)))
                .map(entry -> entry.text(language()).title());
    }

    private Optional<String> named(String key, String text) {
        return switch (key) {
            case "region" -> taxonomy.regions().find(text).map(region -> region.label(language()));
            case "category" ->
                taxonomy.categories().all().stream()
                        .filter(category -> category.code().equals(text))
                        .map(category -> category.code() + " " + category.label(language()))
                        .findFirst();
            case "source_hash" -> Optional.of(words.getString("yes"));
            case "certificates" ->
                Optional.ofNullable(taxonomy.certificates().get(text)).map(each -> each.label(language()));
            default -> Optional.empty();
        };
    }

    private Optional<String> option(String key, String text) {
        var option = "option." + key + "." + text;
        return words.containsKey(option)
                ? Optional.of(words.getString(option))
                : text.equals("true") ? Optional.of(words.getString("yes")) : Optional.empty();
    }

    private Optional<String> moment(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(day(LocalDate.parse(text)));
            }
            return HOURS.matcher(text).matches() ? Optional.of(hours(Duration.parse(text))) : Optional.empty();
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

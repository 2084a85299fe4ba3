package vn.sanvat.catalogue;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Values;

/** Values of fields as readers understand them: names for ids, titles for slugs, units behind numbers. */
public final class FieldTexts {
    private final Catalogue catalogue;
    private final Language language;

    public FieldTexts(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** One text for each value; none where nothing is known, or where it names what is not there. */
    public List<String> of(Field field, Values values) {
        if (field.kind() == FieldKind.GROUP) {
            var rows = field.many() ? values.rows(field.key()) : List.of(new Values(values.map(field.key())));
            return rows.stream()
                    .map(row -> row(field, row))
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        var texts = field.many() ? values.texts(field.key()) : List.of(values.text(field.key()));
        return texts.stream()
                .filter(text -> !text.isEmpty())
                .flatMap(text -> one(field, text).stream())
                .toList();
    }

    /** {@code Tên giống: bưởi trụ, Diện tích: 12 ha}. */
    private String row(Field field, Values row) {
        List<String> parts = new ArrayList<>();
        for (var part : field.parts()) {
            var texts = of(part, row);
            if (part.isPublic() && !texts.isEmpty()) {
                parts.add(part.label().in(language) + ": " + String.join(", ", texts));
            }
        }
        return String.join("; ", parts);
    }

    private Optional<String> one(Field field, String text) {
        return switch (field.kind()) {
            case CHOICE ->
                Optional.of(field.choice(text)
                        .map(choice -> choice.label().in(language))
                        .orElse(text));
            case NUMBER -> Optional.of(number(field, text));
            case DECIMAL -> Optional.of(withUnit(field, decimal(text)));
            case DATE -> Optional.of(day(LocalDate.parse(text)));
            case REFERENCE -> catalogue.find(target(field, text)).map(item -> item.title(language));
            case REGION -> catalogue.taxonomy().regions().find(text).map(region -> region.label(language));
            case CATEGORY -> catalogue.taxonomy().categories().find(text).map(category -> category.label(language));
            case CERTIFICATE ->
                Optional.ofNullable(catalogue.taxonomy().certificates().get(text))
                        .map(each -> each.label(language));
            default -> Optional.of(text);
        };
    }

    private static EntryId target(Field field, String slug) {
        return new EntryId(field.of().get(0), new Slug(slug));
    }

    /** A number without a unit may be a year, which has no point in it. */
    private String number(Field field, String text) {
        return field.unit().isEmpty()
                ? text
                : withUnit(
                        field,
                        NumberFormat.getIntegerInstance(language.locale()).format(Integer.parseInt(text)));
    }

    /** {@code 1.250,5 ha}. */
    private static String withUnit(Field field, String number) {
        return field.unit().isEmpty() ? number : number + "\u00a0" + field.unit();
    }

    private String decimal(String text) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(6);
        return format.format(Double.parseDouble(text));
    }

    private String day(LocalDate day) {
        var form = language.equals(Language.VIETNAMESE) ? "d/M/yyyy" : "d MMMM yyyy";
        return day.format(DateTimeFormatter.ofPattern(form, language.locale()));
    }

    /** All in one line. */
    public String line(Field field, Values values) {
        return of(field, values).stream().collect(Collectors.joining("; "));
    }
}

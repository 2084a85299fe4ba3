package vn.sanvat.catalogue;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.link.WebAddress;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.FieldKind;
import vn.sanvat.content.schema.Values;
import vn.sanvat.taxonomy.Category;
import vn.sanvat.taxonomy.Region;

/** Values of fields as readers understand them: names for ids, titles for slugs, units behind numbers. */
public final class FieldTexts {
    private final Catalogue catalogue;
    private final Language language;

    public FieldTexts(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** @param url where it leads; empty where it leads nowhere */
    public record Said(String text, String url) {}

    /** One for each value; none where nothing is known, or where it names what is not there. */
    public List<Said> of(Field field, Values values) {
        if (field.kind() == FieldKind.GROUP) {
            var rows = field.many() ? values.rows(field.key()) : List.of(new Values(values.map(field.key())));
            return rows.stream()
                    .map(row -> row(field, row))
                    .filter(text -> !text.isEmpty())
                    .map(FieldTexts::plain)
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
            var text = line(part, row);
            if (part.isPublic() && !text.isEmpty()) {
                parts.add(part.label().in(language) + ": " + text);
            }
        }
        return String.join("; ", parts);
    }

    private Optional<Said> one(Field field, String text) {
        return switch (field.kind()) {
            case REFERENCE -> catalogue.find(target(field, text)).map(this::entry);
            case REGION -> catalogue.taxonomy().regions().find(text).map(this::region);
            case CATEGORY -> catalogue.taxonomy().categories().find(text).map(this::category);
            case CERTIFICATE ->
                Optional.ofNullable(catalogue.taxonomy().certificates().get(text))
                        .map(each -> plain(each.label(language)));
            case LINK -> WebAddress.of(text).map(address -> new Said(address.readableHost(), text));
            default -> Optional.of(plain(words(field, text)));
        };
    }

    private Said entry(Item item) {
        return new Said(item.title(language), Addresses.of(item.id(), language));
    }

    private Said region(Region region) {
        return new Said(region.label(language), Addresses.region(region.id(), language));
    }

    private Said category(Category category) {
        return new Said(
                category.label(language), Addresses.category(category.slug().value(), language));
    }

    private static Said plain(String text) {
        return new Said(text, "");
    }

    private String words(Field field, String text) {
        return switch (field.kind()) {
            case CHOICE ->
                field.choice(text).map(choice -> choice.label().in(language)).orElse(text);
            case NUMBER -> number(field, text);
            case DECIMAL -> withUnit(field, decimal(text));
            case DATE -> day(LocalDate.parse(text));
            default -> text;
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

    /** All in one line, addresses whole. */
    public String line(Field field, Values values) {
        return of(field, values).stream()
                .map(said -> field.kind() == FieldKind.LINK ? said.url() : said.text())
                .collect(Collectors.joining("; "));
    }
}

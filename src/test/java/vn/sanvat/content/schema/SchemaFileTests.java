package vn.sanvat.content.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.FaultMessages;

/** What a site may say of the fields of its types, and what the product says of them. */
class SchemaFileTests {
    private static final String FILE = "types/product.yml";

    private final List<Fault> faults = new ArrayList<>();

    private List<Field> added(String text) {
        return whole(text).added();
    }

    private TypeSchema whole(String text) {
        return SchemaFile.read(FILE, text, faults::add).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("vn.sanvat.content.EntryType#ofTheProduct")
    void everyFieldOfTheProductIsNamedInBothLanguages(EntryType type) {
        var fields = Schema.ofTheProduct().of(type).fields();
        assertThat(fields)
                .extracting(Field::key)
                .startsWith("title", "summary")
                .endsWith("images", "tags", "sources", "origin");
        fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.parts().stream()))
                .forEach(field -> {
                    assertNamed(field.key(), field.label());
                    field.choices().forEach(choice -> assertNamed(field.key() + "." + choice.key(), choice.label()));
                });
    }

    private static void assertNamed(String what, Words words) {
        assertThat(words.byLanguage().keySet()).as(what).contains(Language.VIETNAMESE, Language.ENGLISH);
        assertThat(words.byLanguage().values()).as(what).allMatch(word -> !word.isBlank());
    }

    @Test
    void takesWhatASiteAdds() {
        var type = whole("""
                fields:
                  - key: gi_code
                    kind: line
                    label: {vi: Mã chỉ dẫn địa lý, en: Geographical indication code}
                    help: {vi: "Ghi trên giấy chứng nhận, ví dụ 00068"}
                    facet: true
                    searched: 2
                  - key: crop_area
                    kind: decimal
                    unit: ha
                    lowest: 0
                    label: {vi: Diện tích trồng}
                  - key: grade
                    kind: choice
                    label: {vi: Hạng}
                    choices:
                      - {key: a, label: {vi: Hạng nhất, en: First}}
                      - {key: b}
                """);
        var fields = type.added();
        assertThat(faults).isEmpty();
        assertThat(fields).extracting(Field::key).containsExactly("gi_code", "crop_area", "grade");
        assertThat(fields).allMatch(Field::added);
        assertThat(fields.get(0).label().in(Locale.ENGLISH)).isEqualTo("Geographical indication code");
        assertThat(fields.get(1).label().in(Language.ENGLISH))
                .as("else in Vietnamese")
                .isEqualTo("Diện tích trồng");
        assertThat(fields.get(1).bounds().hold(-1)).isFalse();
        assertThat(fields.get(2).choice("b").orElseThrow().label().in(Language.ENGLISH))
                .isEqualTo("b");
        var schema = Schema.ofTheProduct().with(List.of(type));
        assertThat(schema.of(EntryType.PRODUCT).fields())
                .extracting(Field::key)
                .endsWith("trace", "gi_code", "crop_area", "grade", "images", "tags", "sources", "origin");
        assertThat(schema.of(EntryType.STORY)).isEqualTo(Schema.ofTheProduct().of(EntryType.STORY));
        assertThat(schema).isNotEqualTo(Schema.ofTheProduct());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key: Mã, kind: line, label: {vi: x}              | schema.key      | Mã
                    key: stars, kind: number, label: {vi: x}         | schema.taken    | stars
                    key: category, kind: line, label: {vi: x}        | schema.taken    | category
                    key: sort, kind: line, label: {vi: x}            | schema.taken    | sort
                    key: code, kind: colour, label: {vi: x}          | field.one_of    | colour
                    key: code, kind: picture, label: {vi: x}         | field.one_of    | picture
                    key: code, kind: line                            | field.missing   | label
                    key: code, label: {vi: x}                        | field.missing   | fields.kind
                    kind: line, label: {vi: x}                       | field.missing   | fields.key
                    key: code, kind: choice, label: {vi: x}          | field.missing   | choices
                    key: code, kind: group, label: {vi: x}           | field.missing   | parts
                    key: code, kind: reference, label: {vi: x}       | schema.of       | code
                    key: code, kind: text, facet: true, label: {vi: x}| schema.facet   | code
                    key: code, kind: date, translated: true, label: {vi: x}| schema.translated | code
                    key: code, kind: line, searched: 9, label: {vi: x}| field.number   | 9
                    key: code, kind: line, label: {tieng_viet: x}    | field.language  | tieng_viet
                    """)
    void namesWhatIsWrong(String field, String fault, String argument) {
        added("fields:\n  - {" + field + "}\n");
        assertThat(faults).isNotEmpty().allMatch(each -> each.severity() == Fault.Severity.BROKEN);
        assertThat(faults).anySatisfy(each -> {
            assertThat(each.key()).isEqualTo(fault);
            assertThat(each.arguments()).contains(argument);
            assertThat(each.line()).isEqualTo(2);
        });
        for (var locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
            assertThat(faults).allMatch(each -> FaultMessages.line(each, locale).startsWith(FILE + ":2: "));
        }
    }

    @Test
    void theSameKeyTwiceIsOneTooMany() {
        added("fields:\n  - {key: ab, kind: line, label: {vi: x}}\n  - {key: ab, kind: line, label: {vi: x}}\n");
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(3));
    }

    @Test
    void takesATypeThatASiteMakes() {
        var type = SchemaFile.read("types/lodging.yml", """
                label: {vi: Nơi lưu trú, en: Place to stay}
                plural: {vi: Các nơi lưu trú}
                address: {vi: luu-tru}
                menu: true
                joins: [near, commune]
                schema_org: LodgingBusiness
                fields:
                  - {key: rooms, kind: number, label: {vi: Số phòng}}
                """, faults::add).orElseThrow();
        assertThat(faults).isEmpty();
        assertThat(type.fields())
                .extracting(Field::key)
                .containsExactly(
                        "title",
                        "summary",
                        "region",
                        "address",
                        "location",
                        "rooms",
                        "images",
                        "tags",
                        "sources",
                        "origin");
        assertThat(type.added()).extracting(Field::key).containsExactly("rooms");
        assertThat(type.type().address(Language.VIETNAMESE)).isEqualTo("luu-tru");
        assertThat(type.type().address(Language.ENGLISH)).isEqualTo("lodging");
        var definition = type.definition().orElseThrow();
        assertThat(definition.plural().in(Language.VIETNAMESE)).isEqualTo("Các nơi lưu trú");
        assertThat(definition.joins()).hasSize(2);
        assertThat(definition.menu()).isTrue();
        var schema = Schema.ofTheProduct().with(List.of(type));
        assertThat(schema.types()).hasSize(8).last().isEqualTo(type.type());
        assertThat(schema.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    address: {vi: x}                         | field.missing    | label
                    label: {vi: x}; address: {vi: Lưu Trú}   | schema.address   | Lưu Trú
                    label: {vi: x}; address: {vi: lich}      | schema.address   | lich
                    label: {vi: x}; joins: [far]             | field.one_of     | far
                    label: {vi: x}; schema_org: lodging      | schema.schema_org| lodging
                    """)
    void namesWhatIsWrongWithAType(String text, String fault, String argument) {
        SchemaFile.read("types/lodging.yml", text.replace("; ", "\n") + "\n", faults::add);
        assertThat(faults).anySatisfy(each -> {
            assertThat(each.key()).isEqualTo(fault);
            assertThat(each.arguments()).contains(argument);
        });
    }

    @Test
    void aFileIsNamedAfterAType() {
        SchemaFile.read("types/khach-san.yml", "fields: []\n", faults::add);
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("schema.file"));
    }
}

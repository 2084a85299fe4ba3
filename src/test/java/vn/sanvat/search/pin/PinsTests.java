package vn.sanvat.search.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.yaml.FieldValue;

class PinsTests {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 10);
    private static final EntryId OIL = EntryId.of(EntryType.PRODUCT, "dau-me");
    private static final EntryId TEA = EntryId.of(EntryType.PRODUCT, "tra-sen");

    private static List<Pin> pins(String words) {
        return Pins.of(
                List.of(
                        pin("Quà Tết", null, null),
                        pin("quà tết", Language.ENGLISH, null),
                        pin("qua tet", null, null),
                        pin("quà tết", null, DAY.minusDays(1))),
                words,
                Language.VIETNAMESE,
                DAY);
    }

    private static Pin pin(String words, @Nullable Language language, @Nullable LocalDate until) {
        return new Pin(words, language, List.of(OIL), List.of(), until, 0);
    }

    @Test
    void wordsWithMarksFindTheirPinAndWordsWithoutAnyOfThem() {
        assertThat(pins(" quà  TẾT ")).extracting(Pin::words).containsExactly("Quà Tết");
        assertThat(pins("qua tet")).extracting(Pin::words).containsExactly("Quà Tết", "qua tet");
        assertThat(pins("quá tết")).isEmpty();
        assertThat(pins("quà tết đẹp")).isEmpty();
    }

    @Test
    void readsTheFileAndNamesItsFaults() {
        List<Fault> faults = new ArrayList<>();
        var pins = Pins.read("""
                pins:
                  - {q: quà tết, lang: vi, first: [products/dau-me], hidden: [products/tra-sen], until: 2027-02-10}
                  - {q: "!", first: [products/dau-me]}
                  - {q: trà, until: 10/2/2027, first: [dau-me]}
                """, faults::add);
        assertThat(pins).containsExactly(new Pin("quà tết", Language.VIETNAMESE, List.of(OIL), List.of(TEA), DAY, 2));
        assertThat(faults)
                .extracting(fault -> fault.key() + " " + fault.line())
                .containsExactly("field.missing 3", "queries.entry 4", "field.date 4", "pins.nothing 4");
    }

    private static FieldValue changed(@Nullable FieldValue before, UnaryOperator<Pin> change) {
        return Pins.changed(before, "quà tết", null, change);
    }

    @Test
    void whatIsSaidOfAnEntryTakesTheOldWordsAway() {
        var first = changed(null, pin -> pin.withFirst(OIL));
        var both = changed(first, pin -> pin.withFirst(TEA).until(DAY));
        var turned = changed(both, pin -> pin.withHidden(OIL));
        assertThat(rows(both))
                .containsExactly("{q=quà tết, first=[products/dau-me, products/tra-sen], until=2027-02-10}");
        assertThat(rows(turned))
                .containsExactly("{q=quà tết, first=[products/tra-sen], hidden=[products/dau-me], until=2027-02-10}");
        var gone = changed(changed(turned, pin -> pin.without(OIL)), pin -> pin.without(TEA));
        assertThat(rows(gone)).isEmpty();
    }

    private static List<String> rows(FieldValue value) {
        return ((FieldValue.Items) value)
                .values().stream().map(PinsTests::shown).toList();
    }

    private static String shown(FieldValue value) {
        if (value instanceof FieldValue.Fields fields) {
            return "{"
                    + String.join(
                            ", ",
                            fields.values().entrySet().stream()
                                    .map(each -> each.getKey() + "=" + shown(each.getValue()))
                                    .toList())
                    + "}";
        }
        return value instanceof FieldValue.Items items
                ? items.values().stream().map(PinsTests::shown).toList().toString()
                : ((FieldValue.Scalar) value).text();
    }
}

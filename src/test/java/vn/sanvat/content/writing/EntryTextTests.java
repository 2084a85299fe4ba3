package vn.sanvat.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.yaml.FieldValue;

class EntryTextTests {
    private static final String FILE = """
            ---
            # checked by Hà, 2026-03
            title: 'Nước mắm Nam Ô'   # as on the bottle
            summary: Mắm cá cơm than
            stars_note: keep me
            recognitions:
              - stars: 4
                year: 2020     # decision not found
              # the second one
              - {stars: 5, year: 2023}

            tags: [mắm, "nam ô"]
            sources:
              - "https://example.org/1"
              - "https://example.org/2"
            # the end
            ---


            Đoạn một.

            Đoạn hai.
            """;

    private static EntryText file() {
        return EntryText.of(FILE).orElseThrow();
    }

    private static FieldValue texts(String... values) {
        return FieldValue.items(List.of(values).stream().map(FieldValue::text).toList());
    }

    private static String changed(EntryText text) {
        return text.text();
    }

    @Test
    void nothingChangesWhereNothingIsChanged() {
        var same = file().with("title", FieldValue.text("Nước mắm Nam Ô"))
                .with("recognitions", file().fields().get("recognitions"))
                .withBody(file().body());
        assertThat(same.text()).isEqualTo(FILE);
    }

    @Test
    void aTextKeepsItsQuotesAndTheCommentBehindIt() {
        assertThat(changed(file().with("title", FieldValue.text("Mắm Nam Ô 'xưa'"))))
                .isEqualTo(FILE.replace("'Nước mắm Nam Ô'", "'Mắm Nam Ô ''xưa'''"));
        assertThat(changed(file().with("summary", FieldValue.text("Mắm: ngon #1"))))
                .isEqualTo(FILE.replace("Mắm cá cơm than", "\"Mắm: ngon #1\""));
    }

    @Test
    void oneValueOfAnItemIsChangedInPlace() {
        var recognitions = FieldValue.items(List.of(
                FieldValue.fields(map("stars", "4", "year", "2021")),
                FieldValue.fields(map("stars", "5", "year", "2023"))));
        assertThat(changed(file().with("recognitions", recognitions)))
                .isEqualTo(FILE.replace("year: 2020 ", "year: 2021 "));
    }

    @Test
    void anItemIsAddedAfterTheOthersAndTakenAwayAlone() {
        assertThat(changed(file().with(
                                "sources", texts("https://example.org/1", "https://example.org/2", "https://x.y/"))))
                .isEqualTo(FILE.replace("/2\"\n", "/2\"\n  - \"https://x.y/\"\n"));
        assertThat(changed(file().with("sources", texts("https://example.org/2"))))
                .isEqualTo(FILE.replace("  - \"https://example.org/1\"\n", ""));
        assertThat(changed(file().with("tags", texts("mắm", "cá cơm"))))
                .isEqualTo(FILE.replace("[mắm, \"nam ô\"]", "[mắm, cá cơm]"));
    }

    @Test
    void aKeyIsAddedBeforeTheLastCommentAndRemovedWithItsLinesOnly() {
        assertThat(changed(file().with("region", FieldValue.text("da-nang"))))
                .isEqualTo(FILE.replace("# the end", "region: da-nang\n# the end"));
        assertThat(changed(file().with("summary", null))).isEqualTo(FILE.replace("summary: Mắm cá cơm than\n", ""));
    }

    @Test
    void unchangedLinesOfTheBodyKeepTheirBytes() {
        assertThat(changed(file().withBody("Đoạn một.\n\nĐoạn hai, sửa.")))
                .isEqualTo(FILE.replace("Đoạn hai.", "Đoạn hai, sửa."));
        var windows = EntryText.of("---\r\ntitle: A\r\n---\r\n\r\nMột.\r\n\r\nHai.\r\n")
                .orElseThrow();
        assertThat(changed(windows.withBody("Một.\n\nBa.")))
                .isEqualTo("---\r\ntitle: A\r\n---\r\n\r\nMột.\r\n\r\nBa.\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "~",
                "- a",
                "a: b",
                "a #b",
                "#",
                "'",
                "\"",
                "\\",
                "|",
                "> x",
                "[a",
                "{b}",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "true",
                "12",
                "1,5",
                "a\nb",
                "a\n\nb\n",
                "\ttab",
                "…",
                "Ngũ cốc – 4 sao",
                "?",
                "? a",
                ":",
                "a:",
                "😀 mì Quảng",
                "---",
                "a  ",
                "\u2028"
            })
    void everyTextIsReadAgainAsItWasWritten(String text) {
        var value = FieldValue.text(text);
        for (var each : List.of(file(), EntryText.EMPTY)) {
            var written = each.with("title", value)
                    .with("new_one", value)
                    .with("list", FieldValue.items(List.of(value, FieldValue.fields(map("a", text, "b", text)))))
                    .with("location", FieldValue.fields(map("lat", text, "lon", "2")));
            var read = EntryText.of(written.text()).orElseThrow();
            assertThat(read.fields().get("title")).isEqualTo(value);
            assertThat(read.fields().get("new_one")).isEqualTo(value);
            assertThat(read.fields().get("list"))
                    .isEqualTo(FieldValue.items(List.of(value, FieldValue.fields(map("a", text, "b", text)))));
            assertThat(read.fields().get("location")).isEqualTo(FieldValue.fields(map("lat", text, "lon", "2")));
        }
    }

    /** Every file of the sample content: each of its values changed, and changed back. */
    @Test
    void theSampleContentSurvivesEveryChange() throws IOException {
        try (var files = Files.walk(Path.of("content"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                var text = Files.readString(file);
                var entry = EntryText.of(text).orElseThrow();
                for (var each : entry.fields().values().entrySet()) {
                    var other = entry.with(each.getKey(), changedOne(each.getValue()));
                    assertThat(EntryText.of(other.text()).orElseThrow().fields().get(each.getKey()))
                            .as(file + " " + each.getKey())
                            .isEqualTo(changedOne(each.getValue()));
                    assertThat(linesNotIn(text, other.text()))
                            .as(file + " " + each.getKey())
                            .isLessThanOrEqualTo(1);
                    var back = other.with(each.getKey(), each.getValue());
                    assertThat(back.fields()).as(file + " " + each.getKey()).isEqualTo(entry.fields());
                    assertThat(back.body()).isEqualTo(entry.body());
                }
            }
        }
    }

    private static long linesNotIn(String text, String other) {
        var left = new java.util.ArrayList<>(other.lines().toList());
        return text.lines().filter(line -> !left.remove(line)).count();
    }

    private static FieldValue changedOne(FieldValue value) {
        if (value instanceof FieldValue.Scalar scalar) {
            return FieldValue.text(scalar.text() + " x");
        }
        if (value instanceof FieldValue.Items items) {
            var values = new java.util.ArrayList<>(items.values());
            values.set(0, changedOne(values.get(0)));
            return FieldValue.items(values);
        }
        Map<String, FieldValue> values = new LinkedHashMap<>(((FieldValue.Fields) value).values());
        var first = values.keySet().iterator().next();
        values.put(first, changedOne(values.get(first)));
        return FieldValue.fields(values);
    }

    private static Map<String, FieldValue> map(String... pairs) {
        Map<String, FieldValue> map = new LinkedHashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], FieldValue.text(pairs[i + 1]));
        }
        return map;
    }
}

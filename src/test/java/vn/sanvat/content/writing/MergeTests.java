package vn.sanvat.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.writing.Collision.Choice;
import vn.sanvat.content.yaml.FieldValue;

class MergeTests {
    private static final EntryText BASE = text("title: A\nsummary: S\ntags: [a, b]\n", "Một.\n\nHai.\n\nBa.");

    private static EntryText text(String yaml, String body) {
        return EntryText.of("---\n" + yaml + "---\n\n" + body + "\n").orElseThrow();
    }

    private static Merge.Merged merged(EntryText mine, EntryText theirs) {
        return Merge.of(BASE, mine, theirs, Map.of());
    }

    @Test
    void differentFieldsAndBlocksBothLive() {
        var mine = BASE.with("title", FieldValue.text("B")).withBody("Một.\n\nHai, của tôi.\n\nBa.");
        var theirs = BASE.with("summary", FieldValue.text("T")).withBody("Một.\n\nHai.\n\nBa, của chị.");
        var merged = merged(mine, theirs);
        assertThat(merged.isClean()).isTrue();
        assertThat(merged.text().text())
                .isEqualTo(text("title: B\nsummary: T\ntags: [a, b]\n", "Một.\n\nHai, của tôi.\n\nBa, của chị.")
                        .text());
    }

    @Test
    void neighbouringBlocksAreToldApart() {
        var merged = merged(BASE.withBody("Một!\n\nHai.\n\nBa."), BASE.withBody("Một.\n\nHai!\n\nBa!"));
        assertThat(merged.isClean()).isTrue();
        assertThat(merged.text().body()).isEqualTo("Một!\n\nHai!\n\nBa!");
    }

    @Test
    void whatBothAddAtTheSamePlaceStays() {
        var merged = merged(BASE.withBody(BASE.body() + "\n\nTôi."), BASE.withBody(BASE.body() + "\n\nChị."));
        assertThat(merged.isClean()).isTrue();
        assertThat(merged.text().body()).isEqualTo("Một.\n\nHai.\n\nBa.\n\nChị.\n\nTôi.");
    }

    @Test
    void whatOnePersonRepeatsIsNoRepetitionOfTheOther() {
        var merged = merged(
                BASE.withBody(BASE.body() + "\n\n* * *\n\nTôi.\n\n* * *"), BASE.withBody(BASE.body() + "\n\nChị."));
        assertThat(merged.text().body()).isEqualTo("Một.\n\nHai.\n\nBa.\n\nChị.\n\n* * *\n\nTôi.\n\n* * *");
    }

    @Test
    void longTextsWithNothingInCommonDifferAsAWhole() {
        var before = lines("a");
        var after = lines("b");
        assertThat(Deltas.of(before, after)).singleElement().satisfies(delta -> {
            assertThat(delta.getSource().getLines()).isEqualTo(before);
            assertThat(delta.getTarget().getLines()).isEqualTo(after);
        });
        var mine = BASE.withBody(String.join("\n", before));
        assertThat(mine.withBody(String.join("\n", after)).body()).isEqualTo(String.join("\n", after));
    }

    private static List<String> lines(String word) {
        return IntStream.range(0, 24_000).mapToObj(number -> word + number).toList();
    }

    @Test
    void oneChangesABlockAndTheOtherAddsOneBesideIt() {
        var merged = merged(BASE.withBody("Một.\n\nHai!\n\nBa."), BASE.withBody("Một.\n\nHai.\n\nMới.\n\nBa."));
        assertThat(merged.isClean()).isTrue();
        assertThat(merged.text().body()).isEqualTo("Một.\n\nHai!\n\nMới.\n\nBa.");
    }

    @Test
    void theSameBlockCollidesWithBothTextsAndAPersonChooses() {
        var mine = BASE.withBody("Một.\n\nHai của tôi.\n\nBa.");
        var theirs = BASE.withBody("Một.\n\nHai của chị.\n\nBa.");
        var merged = merged(mine, theirs);
        assertThat(merged.collisions())
                .containsExactly(new Collision("body:1", "Hai.", "Hai của tôi.", "Hai của chị."));
        assertThat(body(mine, theirs, Choice.MINE)).isEqualTo("Một.\n\nHai của tôi.\n\nBa.");
        assertThat(body(mine, theirs, Choice.THEIRS)).isEqualTo("Một.\n\nHai của chị.\n\nBa.");
        assertThat(body(mine, theirs, Choice.BOTH)).isEqualTo("Một.\n\nHai của chị.\n\nHai của tôi.\n\nBa.");
    }

    private static String body(EntryText mine, EntryText theirs, Choice choice) {
        var merged = Merge.of(BASE, mine, theirs, Map.of("body:1", choice));
        assertThat(merged.isClean()).isTrue();
        return merged.text().body();
    }

    @Test
    void removingWhatAnotherChangesCollides() {
        var merged = merged(BASE.withBody("Một.\n\nBa."), BASE.withBody("Một.\n\nHai, viết thêm.\n\nBa."));
        assertThat(merged.collisions())
                .extracting(Collision::theirs)
                .containsExactly(FieldValue.text("Hai, viết thêm."));
    }

    @Test
    void theSameFieldCollidesAndIsNamed() {
        var merged = merged(BASE.with("title", FieldValue.text("B")), BASE.with("title", FieldValue.text("C")));
        assertThat(merged.collisions()).containsExactly(new Collision("title", "A", "B", "C"));
    }

    @Test
    void listsTakeWhatBothAddAndTakeAway() {
        var merged = merged(BASE.with("tags", tags("a", "c")), BASE.with("tags", tags("d", "a", "b")));
        assertThat(merged.isClean()).isTrue();
        assertThat(merged.text().fields().get("tags")).isEqualTo(tags("d", "a", "c"));
    }

    @Test
    void itemsOfAListAreMergedFieldByField() {
        var base = text("programme:\n  - {day: 1, title: A}\n  - {day: 2, title: B}\n", "");
        var mine = text("programme:\n  - {day: 1, title: A}\n  - {day: 3, title: B}\n", "");
        var theirs = text("programme:\n  - {day: 1, title: A}\n  - {day: 2, title: C}\n", "");
        var merged = Merge.of(base, mine, theirs, Map.of());
        assertThat(merged.isClean()).isTrue();
        assertThat(merged.text().text()).contains("- {day: 3, title: C}");
    }

    @Test
    void listItemsAndFencesAreBlocks() {
        var base = text("title: A\n", "- một\n- hai\n- ba\n\n```\na\n\nb\n```");
        var mine = base.withBody("- một!\n- hai\n- ba\n\n```\na\n\nb\n```");
        var theirs = base.withBody("- một\n- hai\n- ba!\n\n```\na\n\nc\n```");
        var merged = Merge.of(base, mine, theirs, Map.of());
        assertThat(merged.isClean()).isTrue();
        assertThat(merged.text().body()).isEqualTo("- một!\n- hai\n- ba!\n\n```\na\n\nc\n```");
    }

    /** No words of either side are lost, whatever both do. */
    @Test
    void noWordsAreLost() {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++) {
            var base =
                    IntStream.range(0, random.nextInt(6)).mapToObj(i -> "b" + i).toList();
            var mine = changed(base, "m", random);
            var theirs = changed(base, "t", random);
            var merge = Merge.of(body(base), body(mine), body(theirs), Map.of());
            var there = merge.text().body()
                    + merge.collisions().stream()
                            .map(each -> each.mine() + "\n" + each.theirs())
                            .collect(Collectors.joining("\n"));
            for (var word : List.of(mine, theirs).stream().flatMap(List::stream).toList()) {
                if (!base.contains(word)) {
                    assertThat(there).as("%s / %s / %s", base, mine, theirs).contains(word);
                }
            }
            var both = merge.collisions().stream().collect(Collectors.toMap(Collision::key, each -> Choice.BOTH));
            assertThat(Merge.of(body(base), body(mine), body(theirs), both).isClean())
                    .isTrue();
        }
    }

    private static EntryText body(List<String> words) {
        return text("title: A\n", String.join("\n\n", words));
    }

    private static List<String> changed(List<String> base, String mark, Random random) {
        var changed = new java.util.ArrayList<>(base);
        for (var i = random.nextInt(4); i > 0; i--) {
            var at = changed.isEmpty() ? 0 : random.nextInt(changed.size());
            switch (random.nextInt(3)) {
                case 0 -> changed.add(at, mark + "new" + i);
                case 1 -> {
                    if (!changed.isEmpty()) {
                        changed.remove(at);
                    }
                }
                default -> {
                    if (!changed.isEmpty()) {
                        changed.set(at, changed.get(at) + mark + i);
                    }
                }
            }
        }
        return changed;
    }

    private static FieldValue tags(String... tags) {
        return FieldValue.items(List.of(tags).stream().map(FieldValue::text).toList());
    }
}

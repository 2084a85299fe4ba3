package vn.sanvat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.file.SnapshotReader;
import vn.sanvat.content.history.ContentHistory;
import vn.sanvat.content.history.FileChange;
import vn.sanvat.content.history.OneCommit;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.revision.Author;

/** Whatever changes, reading what differs comes to the same as reading everything. */
class IncrementalReadTests {
    private static final List<String> NAMES = List.of("stories/a", "stories/b", "places/a", "events/c", "pages/d");

    @RepeatedTest(5)
    void readingWhatDiffersComesToTheSame(@TempDir Path home, RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        new ContentFolder(home.resolve("content")).entry("stories/a.md", "A");
        try (var history = ContentHistory.open(home.resolve("content"), home.resolve("history"), new Ticking())) {
            history.recordOutsideChanges();
            var reader = new SnapshotReader();
            reader.read(history.tree());
            for (var round = 0; round < 40; round++) {
                OneCommit.write(history, new Author("a", "a@b.c"), "round " + round, tree -> {
                    var change = change(random);
                    return change.isRemoval() && tree.find(change.path()).isEmpty() ? List.of() : List.of(change);
                });
                var incremental = reader.read(history.tree());
                var whole = new SnapshotReader().read(history.tree());
                assertThat(incremental.entries()).usingRecursiveComparison().isEqualTo(whole.entries());
                assertThat(incremental.files()).isEqualTo(whole.files());
                assertThat(incremental.site()).isEqualTo(whole.site());
                assertThat(incremental.faults()).containsExactlyInAnyOrderElementsOf(whole.faults());
            }
        }
    }

    private static FileChange change(Random random) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        var path = random.nextInt(3) == 0 ? name + ".en.md" : random.nextInt(12) == 0 ? "site.yml" : name + ".md";
        if (random.nextInt(4) == 0) {
            return FileChange.remove(path);
        }
        var text = path.equals("site.yml")
                ? "languages: [" + (random.nextBoolean() ? "vi, en" : "en, vi") + "]\n"
                : switch (random.nextInt(4)) {
                    case 0 -> "no front matter";
                    case 1 -> "---\ntitle: [\n---\n";
                    case 2 ->
                        "---\ntitle: T" + random.nextInt(9) + "\nsource_hash: abc\n---\nXem [b](../stories/b.md).\n";
                    default -> "---\ntitle: T" + random.nextInt(9) + "\nunknown: 1\n---\nChữ.\n";
                };
        return FileChange.write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Commits of the same second have no order that git could tell. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }
}

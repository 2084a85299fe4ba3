package vn.sanvat.content.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHistoryTests {
    @TempDir
    private Path home;

    @Test
    void recordsWhatChangedOutsideAtTheSecondStartToo() throws IOException {
        Files.createDirectories(home.resolve("content"));
        Files.writeString(home.resolve("content/site.yml"), "name: one\n");
        var first = open();
        assertThat(first.recordOutsideChanges()).isTrue();
        var head = first.head();

        Files.writeString(home.resolve("content/site.yml"), "name: another\n");
        var second = open();
        assertThat(second.isOwn()).isTrue();
        assertThat(second.recordOutsideChanges()).isTrue();
        assertThat(second.head()).isPresent().isNotEqualTo(head);
        assertThat(home.resolve("content/.git")).doesNotExist();
    }

    private ContentHistory open() {
        return ContentHistory.open(home.resolve("content"), home.resolve("data/history"), Clock.systemUTC());
    }
}

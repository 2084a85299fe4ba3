package vn.sanvat.content.live;

import java.util.List;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.file.ParsedFiles;
import vn.sanvat.content.history.ContentHistory;

/** The content of a history, for tests outside this package. */
public final class TestContent {
    private TestContent() {}

    public static Content of(ContentHistory history) {
        return of(history, List.of());
    }

    public static Content of(ContentHistory history, List<EntryRule> rules) {
        return new Content(history, rules, ParsedFiles.none(), change -> {}, shown -> {});
    }
}

package vn.sanvat.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.file.SnapshotReader;
import vn.sanvat.content.history.ContentHistory;

/** What is public now: one immutable snapshot, swapped whole when HEAD moves. */
public class Content {
    private static final Logger log = LoggerFactory.getLogger(Content.class);

    private final ContentHistory history;
    private final List<EntryRule> rules;
    private final Consumer<ContentChanged> announce;
    private final SnapshotReader reader = new SnapshotReader();
    private volatile Snapshot current;

    Content(ContentHistory history, List<EntryRule> rules, Consumer<ContentChanged> announce) {
        this.history = history;
        this.rules = List.copyOf(rules);
        this.announce = announce;
        history.recordOutsideChanges();
        this.current = read();
    }

    public Snapshot current() {
        return current;
    }

    /** Takes in what changed on disk, and swaps the snapshot if HEAD has moved. */
    public synchronized void refresh() {
        history.recordOutsideChanges();
        follow();
    }

    /** Swaps the snapshot if HEAD has moved. */
    public synchronized void follow() {
        var head = history.head();
        if (head.isEmpty() || head.get().equals(current.revision())) {
            return;
        }
        var snapshot = read();
        current = snapshot;
        announce.accept(new ContentChanged(snapshot));
    }

    private Snapshot read() {
        var snapshot = checked(reader.read(history.tree()), rules);
        snapshot.faults().stream()
                .filter(fault -> fault.severity() != Fault.Severity.WARNING)
                .forEach(fault ->
                        log.warn("content/{}:{}: {} {}", fault.file(), fault.line(), fault.key(), fault.arguments()));
        log.info(
                "content at {}: {} entries",
                snapshot.revision(),
                snapshot.entries().size());
        return snapshot;
    }

    /** The snapshot with what the rules find. */
    public static Snapshot checked(Snapshot snapshot, List<EntryRule> rules) {
        List<Fault> found = new ArrayList<>();
        rules.forEach(rule -> found.addAll(rule.check(snapshot)));
        return snapshot.with(found);
    }
}

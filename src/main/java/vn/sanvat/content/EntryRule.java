package vn.sanvat.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is wrong with entries beyond their form, where another module knows what is right: a region that does not
 * exist, a schedule without a month.
 */
public interface EntryRule {
    /** Every fault of one entry; it depends on nothing but the entry and the files of the taxonomy. */
    List<Fault> check(Entry entry, Snapshot snapshot);

    /** Faults of other files. */
    default List<Fault> checkFiles(Snapshot snapshot) {
        return List.of();
    }

    /** Every fault that this rule finds in the snapshot. */
    default List<Fault> check(Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>(checkFiles(snapshot));
        snapshot.entries().values().forEach(entry -> faults.addAll(check(entry, snapshot)));
        return faults;
    }
}

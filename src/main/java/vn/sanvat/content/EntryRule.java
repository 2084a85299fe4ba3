package vn.sanvat.content;

import java.util.ArrayList;
import java.util.List;
import vn.sanvat.content.fault.Fault;

/**
 * Finds what is wrong with entries beyond their form, where another module knows what is right: a region that does not
 * exist, a schedule without a month.
 */
public interface EntryRule {
    /** Every fault of one entry; it depends on nothing but the entry and the files of the taxonomy. */
    List<Fault> check(Entry entry, Snapshot snapshot);

    /**
     * What is wrong with one of the site's own files, such as those of the taxonomy, by itself. Where a fault is {@link
     * Fault.Severity#BROKEN} the last good version of the file holds.
     */
    default List<Fault> checkFile(String path, String text) {
        return List.of();
    }

    /** What is wrong with the site's own files where they name entries that are not there. */
    default List<Fault> checkFiles(Snapshot snapshot) {
        return List.of();
    }

    /** Every fault that this rule finds in entries of the snapshot. */
    default List<Fault> check(Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        snapshot.entries().values().forEach(entry -> faults.addAll(check(entry, snapshot)));
        return faults;
    }
}

package vn.sanvat.content;

import java.util.List;

/**
 * Finds what is wrong with entries beyond their form, where another module knows what is right: a region that does not
 * exist, a schedule without a month.
 */
public interface EntryRule {
    /** Every fault that this rule finds in the snapshot. */
    List<Fault> check(Snapshot snapshot);
}

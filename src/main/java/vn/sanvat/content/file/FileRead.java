package vn.sanvat.content.file;

import java.util.List;
import vn.sanvat.content.fault.Fault;

/** What one file says, with what is wrong with it by itself. */
sealed interface FileRead {
    List<Fault> faults();

    default boolean isGood() {
        return faults().stream().noneMatch(fault -> fault.severity() == Fault.Severity.BROKEN);
    }

    /** Nothing can be made of it. */
    record Unreadable(List<Fault> faults) implements FileRead {}

    /** A file of the site's own beside the entries; others make something of its text. */
    record Own(String text, List<Fault> faults) implements FileRead {}

    /** An entry or its translation. */
    non-sealed interface OfEntry extends FileRead {}
}

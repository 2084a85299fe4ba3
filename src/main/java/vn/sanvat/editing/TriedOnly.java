package vn.sanvat.editing;

import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.writing.ChangeSet;

/** Ends a change that was only to be tried: nothing stood against it, and nothing was written. */
public class TriedOnly extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient EntryFile file;
    private final transient ChangeSet changeSet;

    TriedOnly(EntryFile file, ChangeSet changeSet) {
        super(null, null, false, false);
        this.file = file;
        this.changeSet = changeSet;
    }

    /** What would have been changed. */
    public EntryFile file() {
        return file;
    }

    /** The files as they would be. */
    public ChangeSet changeSet() {
        return changeSet;
    }
}

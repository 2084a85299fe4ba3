package vn.sanvat.admin.entry;

import vn.sanvat.content.file.EntryFile;

/** The entry that was asked for has another name by now. */
class EntryMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient EntryFile from;
    private final transient EntryFile to;

    EntryMoved(EntryFile from, EntryFile to) {
        super(from + " is " + to, null, false, false);
        this.from = from;
        this.to = to;
    }

    /** The same page of the entry, where it is now. */
    String path(String asked) {
        var before = EntryPath.of(EntryFile.source(from.id()));
        var after = EntryPath.of(EntryFile.source(to.id()));
        return asked.startsWith(before) ? after + asked.substring(before.length()) : after;
    }
}

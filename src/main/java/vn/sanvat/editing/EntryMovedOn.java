package vn.sanvat.editing;

import java.util.List;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** The entry does not stand as somebody said that it must. Nothing was written. */
public class EntryMovedOn extends ProblemOccurred {
    private static final long serialVersionUID = 1L;
    private final transient EntryFile file;

    EntryMovedOn(EntryFile file) {
        super(new Problem("version.moved_on", 412, List.of()));
        this.file = file;
    }

    public EntryFile file() {
        return file;
    }
}

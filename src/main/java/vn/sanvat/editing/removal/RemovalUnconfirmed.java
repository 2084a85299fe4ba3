package vn.sanvat.editing.removal;

import java.util.List;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Something is to be taken away that nobody has confirmed yet. */
public class RemovalUnconfirmed extends ProblemOccurred {
    private static final long serialVersionUID = 1L;
    private final transient List<EntryFile> pages;
    private final transient List<EntryId> by;

    RemovalUnconfirmed(List<EntryFile> pages, List<EntryId> by) {
        super(by.isEmpty() ? Problem.conflict("removal.unconfirmed") : Problem.conflict("entry.referred", by.size()));
        this.pages = List.copyOf(pages);
        this.by = List.copyOf(by);
    }

    /** What visitors will not see any more. */
    public List<EntryFile> pages() {
        return pages;
    }

    /** The public entries that will name what is not there. */
    public List<EntryId> by() {
        return by;
    }
}

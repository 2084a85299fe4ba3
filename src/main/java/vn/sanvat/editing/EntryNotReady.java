package vn.sanvat.editing;

import java.util.List;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** The draft cannot become public as it is: these are its faults. */
public class EntryNotReady extends ProblemOccurred {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    public EntryNotReady(List<Fault> faults) {
        super(new Problem("publish.not_ready", 422, List.of(faults.size())));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}

package vn.sanvat.content;

import java.util.List;
import java.util.Optional;
import vn.sanvat.content.fault.Fault;

/**
 * What an entry would be if files that are not public were.
 *
 * @param entry empty where they cannot be used
 * @param faults of these files
 */
public record Candidate(Optional<Entry> entry, List<Fault> faults) {
    public Candidate {
        faults = List.copyOf(faults);
    }
}

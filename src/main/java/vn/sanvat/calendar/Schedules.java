package vn.sanvat.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sanvat.content.Details;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;

/** The schedules of events, and the rule that each makes sense. */
@Component
public class Schedules implements EntryRule {
    /** The schedule of an event; empty for other entries, and where it has a fault. */
    public Optional<Schedule> of(Entry entry) {
        return entry.details() instanceof Details.Event event
                ? ScheduleReader.read(entry.id().path(), event, fault -> {})
                : Optional.empty();
    }

    @Override
    public List<Fault> check(Entry entry, Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        if (entry.details() instanceof Details.Event event) {
            ScheduleReader.read(entry.id().path(), event, faults::add);
        }
        return faults;
    }
}

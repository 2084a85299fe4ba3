package vn.sanvat.search.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts what people search for, in memory, until it is kept. Of who asks nothing is known here. Where the database is
 * away what is counted waits, as far as there is room.
 */
@Component
public class SearchRecords {
    /** Words of days that wait to be kept, about 2 MB; further ones are not counted until there is room again. */
    static final int MOST = 10_000;

    private final ConcurrentHashMap<DayRecord.Key, SearchCounts> waiting = new ConcurrentHashMap<>();
    private final Clock clock;
    private final boolean isEnabled;

    SearchRecords(Clock clock, RecordProperties properties) {
        this.clock = clock;
        this.isEnabled = properties.enabled();
    }

    /** The first page of a search was shown to somebody, with how many entries it finds. */
    public void asked(AskedWords words, long found) {
        count(words, SearchCounts.ofAsked(found));
    }

    /** The same, where it is not known how many entries it finds. */
    public void asked(AskedWords words) {
        count(words, SearchCounts.ofAsked(SearchCounts.UNKNOWN));
    }

    /** An entry was opened from what a search found. */
    public void opened(AskedWords words) {
        count(words, SearchCounts.ofOpened());
    }

    private void count(AskedWords words, SearchCounts counts) {
        if (isEnabled) {
            add(new DayRecord(new DayRecord.Key(LocalDate.now(clock), words), counts));
        }
    }

    private void add(DayRecord record) {
        if (waiting.size() < MOST || waiting.containsKey(record.key())) {
            waiting.merge(record.key(), record.counts(), SearchCounts::and);
        }
    }

    /** All that waits, which then waits no more. */
    List<DayRecord> take() {
        List<DayRecord> taken = new ArrayList<>();
        for (var key : waiting.keySet()) {
            var counts = waiting.remove(key);
            if (counts != null) {
                taken.add(new DayRecord(key, counts));
            }
        }
        taken.sort(DayRecord.ORDER);
        return taken;
    }

    /** What could not be kept waits again, together with what was counted meanwhile. */
    void putBack(List<DayRecord> records) {
        records.forEach(this::add);
    }
}

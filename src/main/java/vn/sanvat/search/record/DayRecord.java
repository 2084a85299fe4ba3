package vn.sanvat.search.record;

import java.time.LocalDate;
import java.util.Comparator;

/** What is counted of some words on one day. */
record DayRecord(Key key, SearchCounts counts) {
    /** In one order for everybody: who adds to many rows at once never waits for who waits for them. */
    static final Comparator<DayRecord> ORDER = Comparator.comparing(
            DayRecord::key,
            Comparator.comparing(Key::day)
                    .thenComparing(key -> key.words().language())
                    .thenComparing(key -> key.words().words()));

    /** @param day of the site's time zone */
    record Key(LocalDate day, AskedWords words) {}
}

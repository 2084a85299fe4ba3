package vn.sanvat.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When one event takes place.
 *
 * @param days how many days it lasts, from 1
 * @param mainDay which of its days matters most, from 1
 * @param usual state of the occurrences that nobody has written about
 * @param notices what is known of single occurrences, by the first day that the recurrence gives
 */
public record Schedule(
        Recurrence recurrence, int days, int mainDay, Occurrence.State usual, Map<LocalDate, Notice> notices) {
    /** The longest time that is looked at in one call, in years. */
    public static final int LONGEST_SPAN = 15;

    /** How far ahead the next occurrence is looked for, in years: longer than any usual interval. */
    private static final int LOOKAHEAD = 13;

    public Schedule {
        notices = Map.copyOf(notices);
    }

    /** What somebody has written about one occurrence. */
    public record Notice(LocalDate start, LocalDate end, Occurrence.State state, String note, String source) {}

    /** Whether it follows the lunar calendar. */
    public boolean isLunar() {
        return recurrence instanceof Recurrence.Lunar;
    }

    /** Occurrences that touch the days from {@code from} to {@code to}, in order; at most 15 years of them. */
    public List<Occurrence> between(LocalDate from, LocalDate to) {
        var last = to.isAfter(from.plusYears(LONGEST_SPAN)) ? from.plusYears(LONGEST_SPAN) : to;
        var all = new TreeMap<LocalDate, Occurrence>();
        recurrence.firstDays(from.minusDays(days), last).forEach(first -> all.put(first, projected(first)));
        notices.forEach((planned, notice) -> all.put(planned, changed(planned, notice)));
        return all.values().stream()
                .filter(occurrence -> occurrence.touches(from, last))
                .sorted()
                .toList();
    }

    /** The occurrence that is going on or comes next, leaving out cancelled and postponed ones. */
    public Optional<Occurrence> next(LocalDate today) {
        for (var span : List.of(1, LOOKAHEAD)) {
            var found = between(today, today.plusYears(span)).stream()
                    .filter(Occurrence::takesPlace)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The latest occurrence that is over and that somebody has written down. */
    public Optional<Occurrence> lastAttested(LocalDate today) {
        var past = new ArrayList<Occurrence>();
        if (recurrence instanceof Recurrence.Once once) {
            past.add(projected(once.start()));
        }
        notices.forEach((planned, notice) -> past.add(changed(planned, notice)));
        return past.stream()
                .filter(occurrence -> occurrence.end().isBefore(today) && occurrence.takesPlace())
                .max(Occurrence::compareTo);
    }

    private Occurrence projected(LocalDate first) {
        return new Occurrence(first, first, first.plusDays(days - 1L), first.plusDays(mainDay - 1L), usual, "", "");
    }

    private Occurrence changed(LocalDate planned, Notice notice) {
        var main = notice.start().plusDays(mainDay - 1L);
        return new Occurrence(
                planned,
                notice.start(),
                notice.end(),
                main.isAfter(notice.end()) ? notice.end() : main,
                notice.state(),
                notice.note(),
                notice.source());
    }
}

package vn.sanvat.site.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trip that a visitor puts together. */
public final class TripModel {
    private TripModel() {}

    /**
     * A visitor's own trip; its whole state is in the address.
     *
     * @param notices plain sentences about an address that could not be kept as it was
     * @param where the place as the visitor named it
     * @param spot what was found for it; empty if nothing was
     * @param count how many stops there are
     * @param kilometres of all days by road, estimated
     * @param stops as the address has them, for forms
     * @param best orders the stops anew
     * @param address to share, absolute
     * @param files calendar and navigation; empty without stops
     * @param map of the stops with their numbers; null where no place is known
     * @param words what was searched for, to add
     */
    public record Page(
            List<String> notices,
            LocalDate from,
            LocalDate to,
            String where,
            String spot,
            int count,
            String kilometres,
            String stops,
            String action,
            String best,
            String address,
            String print,
            List<Parts.File> files,
            MapModel.@Nullable Picture map,
            List<Day> days,
            String words,
            List<Offer> found,
            List<Offers> offers) {}

    /**
     * @param lunar the same day by the lunar calendar
     * @param back the way back to where the day began; empty where that is not known
     * @param begins when one sets out; empty for a day on which nothing is visited
     * @param ends when one is back, or leaves the last stop; empty for a day on which nothing is visited
     */
    public record Day(
            int number,
            LocalDate date,
            String words,
            String lunar,
            List<Visit> visits,
            String kilometres,
            String back,
            String begins,
            String ends,
            boolean tooLong) {}

    /**
     * A stop of a trip.
     *
     * @param number within the whole trip; 0 for a stop that is not visited on this day
     * @param pauses before it
     * @param precision key of the message that says that no way leads to its point; empty for others
     * @param arrives empty for a stop that is not visited on this day: a warning says why
     * @param dates of the festival that is on that day; empty for others
     * @param earlier address of the trip with this stop one place earlier; empty for the very first
     */
    public record Visit(
            int number,
            String code,
            Parts.Card card,
            String precision,
            List<RouteModel.Pause> pauses,
            String arrives,
            String leaves,
            String kilometres,
            String minutes,
            String dates,
            List<Warning> warnings,
            String earlier,
            String later,
            String remove) {}

    /** @param key message {@code warning.closed}, whose argument is the detail */
    public record Warning(String key, String detail) {}

    /** What could be added, under the message {@code trip.on_days}, {@code trip.villages} … */
    public record Offers(String key, List<Offer> offers) {}

    /** @param add address of the trip with it; empty where it is a stop already */
    public record Offer(Parts.Card card, String dates, String add) {}
}

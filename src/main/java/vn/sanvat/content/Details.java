package vn.sanvat.content;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.yaml.FieldValue;

/** What an entry of one type has beyond its words. Empty text means that a fact is not known. */
public sealed interface Details {
    /**
     * @param category code of the OCOP group, e.g. {@code I.3.b}
     * @param season months in which there is fresh produce, 1 to 12; empty: all year or not known
     * @param trace address of the traceability page; empty if there is none
     */
    record Product(
            @Nullable EntryId producer,
            String category,
            List<Recognition> recognitions,
            List<String> certificates,
            List<EntryId> availableAt,
            boolean gift,
            boolean export,
            List<Integer> season,
            String trace)
            implements Details {
        public Product {
            recognitions = List.copyOf(recognitions);
            certificates = List.copyOf(certificates);
            availableAt = List.copyOf(availableAt);
            season = List.copyOf(season);
        }

        public Optional<Recognition> latest() {
            return recognitions.isEmpty() ? Optional.empty() : Optional.of(recognitions.get(recognitions.size() - 1));
        }

        /** The stars of the latest recognition; 0 where none is known. */
        public int stars() {
            return latest().map(Recognition::stars).orElse(0);
        }
    }

    /**
     * One recognition by the state, valid for 36 months (Quyết định 148/QĐ-TTg).
     *
     * @param stars 3 to 5
     * @param year year of recognition; 0 where the source gives none
     */
    record Recognition(
            int stars,
            int year,
            String decision,
            String issuer,
            @Nullable LocalDate issued,
            @Nullable LocalDate expires) {
        private static final Period VALIDITY = Period.ofMonths(36); // Quyết định 148/QĐ-TTg, from the day of issue

        /** The year in which it was given; 0 where not known. */
        public int since() {
            return issued != null ? issued.getYear() : year;
        }

        /** The last day on which it holds for certain; empty where neither a day nor a year is known. */
        public Optional<LocalDate> holdsUntil() {
            return until(MonthDay.of(Month.JANUARY, 1));
        }

        /** The last day on which it can hold at all: later than the other one where only the year is known. */
        public Optional<LocalDate> mayHoldUntil() {
            return until(MonthDay.of(Month.DECEMBER, 31));
        }

        /** @param given the day of the year on which it was given, where only the year is known */
        private Optional<LocalDate> until(MonthDay given) {
            if (expires != null) {
                return Optional.of(expires);
            }
            if (issued != null) {
                return Optional.of(issued.plus(VALIDITY));
            }
            return year == 0 ? Optional.empty() : Optional.of(given.atYear(year).plus(VALIDITY));
        }

        public RecognitionState state(LocalDate today) {
            if (holdsUntil().filter(last -> !last.isBefore(today)).isPresent()) {
                return RecognitionState.CURRENT;
            }
            return mayHoldUntil().filter(last -> last.isBefore(today)).isPresent()
                    ? RecognitionState.PAST
                    : RecognitionState.UNKNOWN;
        }
    }

    /**
     * @param kind empty where not known
     * @param opening hours for visitors; empty where not known
     */
    record Producer(String kind, Visits visits, String contact, String website, List<Opening> opening)
            implements Details {
        public Producer {
            opening = List.copyOf(opening);
        }
    }

    /** Whether a producer receives visitors. */
    enum Visits {
        UNKNOWN,
        OPEN,
        BY_APPOINTMENT,
        CLOSED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Place(String kind, List<String> otherNames, List<Opening> opening) implements Details {
        public Place {
            otherNames = List.copyOf(otherNames);
            opening = List.copyOf(opening);
        }
    }

    /**
     * @param when the schedule as written: the calendar module knows what it means
     * @param occurrences dates that somebody confirmed, moved, postponed or cancelled, as written
     * @param status {@code scheduled}, {@code postponed}, {@code cancelled} or {@code ended}, for the event as a whole
     * @param opening hours on each of its days; empty where not known
     * @param timeOfDay when on its days it is held, where only that is known
     */
    record Event(
            String kind,
            @Nullable EntryId place,
            String venue,
            String organiser,
            String status,
            FieldValue.Fields when,
            List<FieldValue> occurrences,
            List<Opening> opening,
            TimeOfDay timeOfDay,
            List<Stall> stalls,
            List<ProgrammeItem> programme)
            implements Details {
        public Event {
            opening = List.copyOf(opening);
            occurrences = List.copyOf(occurrences);
            stalls = List.copyOf(stalls);
            programme = List.copyOf(programme);
        }
    }

    /** A part of the day, as people name it where they give no hour, and when it is. */
    enum TimeOfDay {
        UNKNOWN("", LocalTime.MIN, LocalTime.MIN),
        MORNING("sáng", LocalTime.of(6, 0), LocalTime.of(11, 30)),
        AFTERNOON("chiều", LocalTime.of(13, 0), LocalTime.of(17, 30)),
        EVENING("tối", LocalTime.of(18, 0), LocalTime.of(22, 0));

        private final String word;
        private final LocalTime begins;
        private final LocalTime ends;

        /** @param word that people write */
        TimeOfDay(String word, LocalTime begins, LocalTime ends) {
            this.word = word;
            this.begins = begins;
            this.ends = ends;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public LocalTime begins() {
            return begins;
        }

        public LocalTime ends() {
            return ends;
        }

        /** The part that somebody wrote, in Vietnamese ({@code tối}, {@code buổi tối}) or by its key; unknown where it is none. */
        static TimeOfDay written(String text) {
            var word = Normalizer.normalize(text, Normalizer.Form.NFC)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^buổi\\s+", "");
            return Stream.of(MORNING, AFTERNOON, EVENING)
                    .filter(part -> word.equals(part.word) || word.equals(part.key()))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /** A producer who takes part in an event, with what they show. */
    record Stall(@Nullable EntryId producer, List<EntryId> products, String label) {
        public Stall {
            products = List.copyOf(products);
        }
    }

    /**
     * A point of a programme.
     *
     * @param day day of the event, from 1
     * @param time as it is written: {@code 8:00}, {@code 19h – 21h30}, or a part of the day: {@code tối}, {@code evening}
     */
    record ProgrammeItem(int day, String time, String title) {
        private static final Pattern TIMES = Pattern.compile(
                "^\\s*+(\\d{1,2})(?:[:.hg](\\d{2})?)?\\s*+(?:[-–—]\\s*(\\d{1,2})(?:[:.hg](\\d{2})?)?)?.*");

        /** The part of the day that stands in the place of an hour; unknown where none does. */
        public TimeOfDay part() {
            return TimeOfDay.written(time);
        }

        public Optional<LocalTime> begins() {
            return time(1);
        }

        public Optional<LocalTime> ends() {
            return time(3);
        }

        private Optional<LocalTime> time(int group) {
            var found = TIMES.matcher(time);
            if (!found.matches() || found.group(group) == null) {
                return Optional.empty();
            }
            var hour = Integer.parseInt(found.group(group));
            var minute = found.group(group + 1) == null ? 0 : Integer.parseInt(found.group(group + 1));
            return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
        }
    }

    record Route(List<Stop> stops, int days, List<String> transport) implements Details {
        public Route {
            stops = List.copyOf(stops);
            transport = List.copyOf(transport);
        }
    }

    /**
     * A stop of a route: an entry, or a point of its own.
     *
     * @param entry the place, producer or event; null for a point of its own, which then has a name
     * @param region id of a unit; empty where the entry says it
     * @param kilometres by road from the stop before, as a source says; 0 where none does
     * @param travel how long the way from the stop before takes, as a source says; null where none does
     */
    record Stop(
            @Nullable EntryId entry,
            String name,
            String region,
            @Nullable Location location,
            String note,
            @Nullable Duration stay,
            double kilometres,
            @Nullable Duration travel) {}

    record Story(
            List<EntryId> about, String author, @Nullable LocalDate date) implements Details {
        public Story {
            about = List.copyOf(about);
        }
    }

    record Page() implements Details {}

    /** Of a type that the site makes: all that it has are the values of its fields. */
    record Own() implements Details {}
}

package vn.sanvat.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;

/**
 * A calendar that other programs subscribe to, by RFC 5545 with the names of RFC 7986.
 *
 * @param url where people read the same; absolute
 * @param made time stamp of the file: of what it was made from, so that the same content gives the same bytes
 */
public record ICalendar(
        String name, String description, String url, Language language, Instant made, List<Event> events) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75; // octets, RFC 5545 §3.1
    private static final String REFRESH = "P1D"; // how often a subscriber should ask again

    public ICalendar {
        events = List.copyOf(events);
    }

    /** When something is. */
    public sealed interface Time {}

    /** Whole days, wherever the reader is; {@code last} belongs to them. */
    public record Days(LocalDate first, LocalDate last) implements Time {}

    /** From one moment to another. */
    public record Moments(Instant start, Instant end) implements Time {}

    /** How sure an event is, as RFC 5545 §3.8.1.11 has it. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * One event.
     *
     * @param uid the same for ever, whatever the language and the address of the site
     * @param sequence how often its time was changed after it was first made known
     * @param changed when what is said of it last changed
     */
    public record Event(
            UUID uid,
            Time time,
            String summary,
            String description,
            String location,
            @Nullable Location position,
            String url,
            Status status,
            int sequence,
            Instant changed,
            List<String> categories) {
        public Event {
            categories = List.copyOf(categories);
        }
    }

    /** A uid that follows from what an event is, so that it needs no place to be kept. */
    public static UUID uid(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    /** The file, in UTF-8. */
    public byte[] bytes() {
        var file = new File();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//San Vat//San Vat//VI");
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        file.words("NAME", name);
        file.words("X-WR-CALNAME", name);
        file.words("DESCRIPTION", description);
        file.line("URL", url);
        file.line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        file.line("X-PUBLISHED-TTL", REFRESH);
        events.forEach(event -> event(file, event));
        file.line("END", "VCALENDAR");
        return file.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(File file, Event event) {
        file.line("BEGIN", "VEVENT");
        file.line("UID", event.uid().toString());
        file.line("DTSTAMP", MOMENT.format(made));
        file.line("LAST-MODIFIED", MOMENT.format(event.changed()));
        file.line("SEQUENCE", String.valueOf(event.sequence()));
        if (event.time() instanceof Days days) {
            file.line("DTSTART;VALUE=DATE", DAY.format(days.first()));
            file.line("DTEND;VALUE=DATE", DAY.format(days.last().plusDays(1))); // the day after: RFC 5545 §3.6.1
        } else if (event.time() instanceof Moments moments) {
            file.line("DTSTART", MOMENT.format(moments.start()));
            file.line("DTEND", MOMENT.format(moments.end()));
        }
        file.words("SUMMARY;LANGUAGE=" + language, event.summary());
        file.words("DESCRIPTION;LANGUAGE=" + language, event.description());
        file.words("LOCATION;LANGUAGE=" + language, event.location());
        var position = event.position();
        if (position != null && position.isTarget()) { // programs for calendars lead there
            file.line("GEO", position.lat() + ";" + position.lon());
        }
        file.line("URL", event.url());
        file.line("STATUS", event.status().name());
        file.line("TRANSP", "TRANSPARENT"); // a festival does not make its reader busy
        if (!event.categories().isEmpty()) {
            file.line(
                    "CATEGORIES",
                    String.join(
                            ",",
                            event.categories().stream().map(ICalendar::escaped).toList()));
        }
        file.line("END", "VEVENT");
    }

    /** RFC 5545 §3.3.11; other control characters have no place in a text. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\n", "\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** The lines of a file as they grow. */
    private static final class File {
        private final StringBuilder text = new StringBuilder();

        void words(String name, String value) {
            if (!value.isBlank()) {
                line(name, escaped(value));
            }
        }

        void line(String name, String value) {
            if (value.isEmpty()) {
                return;
            }
            var line = name + ":" + value;
            var octets = 0;
            for (var at = 0; at < line.length(); ) {
                var letter = line.codePointAt(at);
                var size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4; // in UTF-8
                if (octets + size > LONGEST_LINE) {
                    text.append("\r\n ");
                    octets = 1; // the space counts
                }
                text.appendCodePoint(letter);
                octets += size;
                at += Character.charCount(letter);
            }
            text.append("\r\n");
        }
    }
}

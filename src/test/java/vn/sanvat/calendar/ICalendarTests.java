package vn.sanvat.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import vn.sanvat.calendar.ICalendar.Event;
import vn.sanvat.calendar.ICalendar.Status;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;

/** Calendar files, read back by another program's parser. */
class ICalendarTests {
    private static final Instant MADE = Instant.parse("2026-11-20T03:04:05Z");

    @Test
    void keepsWordsWithEveryMarkAndSign() throws Exception {
        var words = "Lễ hội Bà Thu Bồn; rước kiệu, hát \"bả trạo\" \\ 12 tháng Hai\ndòng hai 🎏".repeat(5);
        var read = event(file(event(words, new ICalendar.Days(day(21), day(23)))));

        assertThat(read.getProperty(Property.SUMMARY))
                .hasValueSatisfying(p -> assertThat(p.getValue()).isEqualTo(words));
        assertThat(read.getProperty(Property.DESCRIPTION))
                .hasValueSatisfying(p -> assertThat(p.getValue()).isEqualTo("Về: " + words));
    }

    @Test
    void foldsAfter75OctetsAndNeverInsideALetter() {
        var text = new String(file(event("Ế".repeat(200), new ICalendar.Days(day(1), day(1)))), StandardCharsets.UTF_8);

        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("Ế".repeat(200)).doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    }

    @Test
    void theLastDayBelongsToAnEvent() throws Exception {
        var read = event(file(event("Hội", new ICalendar.Days(day(21), day(23)))));

        assertThat(read.getProperty(Property.DTSTART).orElseThrow().getValue()).isEqualTo("20270221");
        assertThat(read.getProperty(Property.DTEND).orElseThrow().getValue()).isEqualTo("20270224");
        assertThat(read.getProperty(Property.STATUS).orElseThrow().getValue()).isEqualTo("TENTATIVE");
        assertThat(read.getProperty(Property.GEO).orElseThrow().getValue()).startsWith("15.88;108.33");
        assertThat(read.validate().hasErrors()).isFalse();
    }

    @Test
    void momentsAreTheSameWhereverTheReaderIs() throws Exception {
        var start = Instant.parse("2027-02-20T01:00:00Z");
        var read = event(file(event("Thăm", new ICalendar.Moments(start, start.plusSeconds(5400)))));

        assertThat(read.getProperty(Property.DTSTART).orElseThrow().getValue()).isEqualTo("20270220T010000Z");
        assertThat(read.getProperty(Property.DTEND).orElseThrow().getValue()).isEqualTo("20270220T023000Z");
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        var event = event("Hội", new ICalendar.Days(day(21), day(23)));

        assertThat(file(event)).isEqualTo(file(event));
        assertThat(ICalendar.uid("event/le-hoi/2027-02-21")).isEqualTo(ICalendar.uid("event/le-hoi/2027-02-21"));
    }

    @Test
    void aCalendarWithoutEventsIsStillACalendar() throws Exception {
        var read = new CalendarBuilder().build(new StringReader(new String(file(), StandardCharsets.UTF_8)));

        assertThat(read.getComponents()).isEmpty();
        assertThat(read.getProperty("X-WR-CALNAME").orElseThrow().getValue()).isEqualTo("Lịch, thử");
    }

    @Test
    void leadsNobodyToTheMiddleOfACommune() {
        var there = event("Có điểm", new ICalendar.Days(day(18), day(18)));
        var somewhere = new Event(
                there.uid(),
                there.time(),
                "Chỉ biết xã",
                "",
                "Hội An",
                new Location(15.8697, 108.33, Location.Precision.COMMUNE),
                there.url(),
                Status.TENTATIVE,
                0,
                MADE,
                List.of());

        assertThat(new String(file(there), StandardCharsets.UTF_8)).contains("GEO:15.88;108.33");
        assertThat(new String(file(somewhere), StandardCharsets.UTF_8))
                .contains("LOCATION;LANGUAGE=vi:Hội An")
                .doesNotContain("GEO");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2027, 2, day);
    }

    private static Event event(String words, ICalendar.Time time) {
        return new Event(
                ICalendar.uid(words),
                time,
                words,
                "Về: " + words,
                "Hội An",
                new Location(15.88, 108.33, Location.Precision.EXACT),
                "https://example.org/su-kien/hoi",
                Status.TENTATIVE,
                0,
                MADE,
                List.of("Lễ hội, làng"));
    }

    private static byte[] file(Event... events) {
        return new ICalendar("Lịch, thử", "", "https://example.org/lich", Language.VIETNAMESE, MADE, List.of(events))
                .bytes();
    }

    private static VEvent event(byte[] file) throws Exception {
        var read = new CalendarBuilder().build(new StringReader(new String(file, StandardCharsets.UTF_8)));
        return (VEvent) read.getComponent(Component.VEVENT).orElseThrow();
    }
}

package vn.sanvat.content.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.Details;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Location;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.live.ContentFolder;

/** Where things are and when they can be visited, as content files say it. */
class PlacesAndHoursTests {
    @TempDir
    private Path folder;

    @Test
    void spacesWithoutEndInAProgrammeAreReadInTime() {
        var written = "8:30" + " ".repeat(200_000) + "sáng\ntại sân đình";
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(new Details.ProgrammeItem(1, written, "Khai mạc").begins())
                        .isEmpty());
        assertThat(new Details.ProgrammeItem(1, "8:30 – 21h", "Khai mạc").ends())
                .contains(LocalTime.of(21, 0));
    }

    @Test
    void aPointSaysWhatItIsAPointOf() {
        assertThat(place("location: {lat: 15.87, lon: 108.29}").where())
                .get()
                .satisfies(at -> assertThat(at.precision()).isEqualTo(Location.Precision.EXACT))
                .satisfies(at -> assertThat(at.isTarget()).isTrue());
        assertThat(place("location: {lat: 15.87, lon: 108.29, precision: area}").where())
                .get()
                .satisfies(at -> assertThat(at.precision()).isEqualTo(Location.Precision.AREA))
                .satisfies(at -> assertThat(at.isTarget()).isTrue());
        assertThat(place("location: {lat: 15.87, lon: 108.29, precision: commune}")
                        .where())
                .get()
                .satisfies(at -> assertThat(at.isTarget()).isFalse());
    }

    @Test
    void namesAPrecisionThatIsNone() {
        assertThat(read("places/a.md", "location: {lat: 15.87, lon: 108.29, precision: village}")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("field.one_of"))
                .satisfies(fault -> assertThat(fault.arguments()).contains("village", "exact, area, commune"));
    }

    @Test
    void hoursSayOfWhichYearTheyAre() {
        var hours = ((Details.Place) place("opening: [{from: \"7:30\", to: \"21:00\", as_of: 2023}]")
                        .details())
                .opening();

        assertThat(hours).singleElement().satisfies(each -> {
            assertThat(each.from()).isEqualTo(LocalTime.of(7, 30));
            assertThat(each.asOf()).isEqualTo(2023);
        });
    }

    @Test
    void anEventHasHoursOrAPartOfTheDay() {
        var event = event("opening: [{from: \"18:30\", to: \"21:30\"}]", "time_of_day: evening");

        assertThat(event.opening()).hasSize(1);
        assertThat(event.timeOfDay()).isEqualTo(Details.TimeOfDay.EVENING);
        assertThat(event("kind: market").timeOfDay()).isEqualTo(Details.TimeOfDay.UNKNOWN);
        assertThat(read("events/a.md", "time_of_day: đêm").faults())
                .extracting(Fault::key)
                .containsExactly("field.one_of");
    }

    @Test
    void aStopKnowsTheWayThatASourceGives() {
        var route = (Details.Route) entry(
                        "routes/a.md",
                        EntryType.ROUTE,
                        "stops:",
                        "  - name: Trà Kiệu",
                        "  - {name: Mỹ Sơn, kilometres: 20, travel: PT40M}")
                .details();

        assertThat(route.stops()).extracting(Details.Stop::kilometres).containsExactly(0.0, 20.0);
        assertThat(route.stops()).extracting(Details.Stop::travel).containsExactly(null, Duration.ofMinutes(40));
    }

    @Test
    void refusesAWayThatIsLongerThanTheCountry() {
        assertThat(read("routes/a.md", "stops: [{name: A, kilometres: -1}, {name: B, kilometres: 2001}]")
                        .faults())
                .extracting(Fault::key)
                .containsExactly("field.number", "field.number");
    }

    private Entry place(String... lines) {
        return entry("places/a.md", EntryType.PLACE, lines);
    }

    private Details.Event event(String... lines) {
        return (Details.Event) entry("events/a.md", EntryType.EVENT, lines).details();
    }

    private Entry entry(String file, EntryType type, String... lines) {
        var read = read(file, lines);
        assertThat(read.faults()).isEmpty();
        return read.find(EntryId.of(type, "a")).orElseThrow();
    }

    private Snapshot read(String file, String... lines) {
        return new ContentFolder(folder).entry(file, "A", lines).read();
    }
}

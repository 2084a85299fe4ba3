package vn.sanvat.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.live.ContentFolder;

/** Festivals of the sample content, planned when they are held and not when a day begins. */
class SampleDaysTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static Catalogue catalogue;

    @BeforeAll
    static void read() {
        catalogue = TestCatalogue.of(new ContentFolder(Path.of("content")));
    }

    @Test
    void whatIsHeldInTheEveningIsNotPlannedInTheMorning() {
        assertThat(arrival("le-hoi-ba-cho-duoc-ruoc-co", 1)).isAfterOrEqualTo(LocalTime.of(18, 0));
        assertThat(arrival("dem-pho-co-hoi-an", 1)).isEqualTo(LocalTime.of(18, 30));
        assertThat(arrival("tet-trung-thu-hoi-an", 1)).isAfterOrEqualTo(LocalTime.of(18, 0));
    }

    @Test
    void whatIsHeldInTheAfternoonIsNotPlannedInTheMorning() {
        assertThat(arrival("gio-to-nghe-gom-thanh-ha", 1)).isAfterOrEqualTo(LocalTime.of(13, 0));
        assertThat(arrival("le-hoi-ba-chiem-son", 2)).isAfterOrEqualTo(LocalTime.of(13, 0));
    }

    @Test
    void theRitesOfTheMorningAreInTheMorning() {
        assertThat(arrival("le-hoi-ba-cho-duoc-ruoc-co", 2)).isEqualTo(LocalTime.of(8, 0));
        assertThat(arrival("le-hoi-ba-chiem-son", 3)).isEqualTo(LocalTime.of(9, 0));
        assertThat(arrival("gio-to-nghe-gom-thanh-ha", 2)).isBefore(LocalTime.of(10, 0));
        assertThat(arrival("le-hoi-cau-bong-tra-que", 1)).isBefore(LocalTime.of(10, 0));
        assertThat(arrival("gio-to-nghe-moc-kim-bong", 1)).isBefore(LocalTime.of(10, 0));
    }

    @Test
    void lampsOnTheRiverBelongToTheLastEveningAndRitesToItsDay() {
        assertThat(hours("le-hoi-quan-the-am-ngu-hanh-son", 3))
                .extracting(Hours::begins)
                .containsExactly(LocalTime.of(6, 0), LocalTime.of(18, 0));
        assertThat(hours("le-hoi-ba-thu-bon", 3)).containsExactly(new Hours(7 * 60 + 30, 22 * 60));
    }

    /** When somebody comes who has nothing else to see on that day of the event. */
    private static LocalTime arrival(String event, int day) {
        var stop = TripStop.of(item(event));
        var trip = new Trip(date(event, day), List.of(List.of(stop)), Optional.empty());
        return TripPlanner.plan(trip).get(0).visits().get(0).arrives();
    }

    private static List<Hours> hours(String event, int day) {
        return VisitingHours.of(item(event), date(event, day));
    }

    private static LocalDate date(String event, int day) {
        return catalogue.next(item(event), TODAY).orElseThrow().start().plusDays(day - 1L);
    }

    private static Item item(String event) {
        return catalogue.find(EntryId.of(EntryType.EVENT, event)).orElseThrow();
    }
}

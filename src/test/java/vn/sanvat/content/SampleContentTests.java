package vn.sanvat.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.content.link.WebAddress;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.taxonomy.Regions;
import vn.sanvat.taxonomy.Taxonomies;

/** The sample content as it lies in the repository. */
class SampleContentTests {
    private static final Pattern UNFIT =
            Pattern.compile("xoso|xskt|loto|casino|nhacai|keonhacai|(?<![a-z])bet\\d*\\.|123doc|tailieu|dailymotion");

    private static final Pattern OF_OUR_WORK =
            Pattern.compile("(?i)nguồn (không|chưa|chỉ|chính|ghi|nêu|nói|mỏng|duy nhất|tài liệu|báo chí|của"
                    + " chúng)|(trong|theo|các|được|chưa có) nguồn\\b|(tài liệu|dữ liệu) (không|chưa|hiện|ở đây)|chúng"
                    + " tôi|người lập dữ liệu|trang này (không|chưa|để|chỉ|theo|cũng)|bộ sưu tập|danh mục này|theo báo|bài"
                    + " báo|phóng viên");

    private static final Pattern OF_OUR_WORK_IN_ENGLISH =
            Pattern.compile("(?i)\\bsources?\\b|\\bour (data|map|collection)|\\bwe (have|give|keep|could|stop|do"
                    + " not|write)\\b|no year|year not|without a year|this (page|site|collection)|(the|a)"
                    + " newspaper|reporter|\\bDa Nang|\\bHoi An|\\bQuang Nam");

    /** Whole kilometres: the length of a trail (1,3 km) is no way between stops. */
    private static final Pattern WAY = Pattern.compile("(?<![\\d,.])(\\d+) km");

    private static final Pattern OF_THE_EVENING = Pattern.compile("(?i)(?<!\\p{L})(tối|đêm)(?!\\p{L})");

    private static Snapshot content;
    private static Regions regions;

    @BeforeAll
    static void read() {
        var taxonomies = new Taxonomies();
        content = new ContentFolder(Path.of("content")).read(List.of(taxonomies, new Schedules()));
        regions = taxonomies.of(content).regions();
    }

    @Test
    void hasNoFaultsAndNoWarnings() {
        assertThat(content.faults()).isEmpty();
    }

    @Test
    void hasEveryEntryOfTheFacts() {
        assertThat(count(EntryType.PRODUCT)).isEqualTo(143);
        assertThat(count(EntryType.PRODUCER)).isEqualTo(107);
        assertThat(count(EntryType.PLACE)).isEqualTo(39);
        assertThat(count(EntryType.ROUTE)).isEqualTo(5);
        assertThat(count(EntryType.EVENT)).isEqualTo(34);
    }

    @Test
    void hasTodaysUnits() {
        assertThat(regions.provinces()).hasSize(34);
        assertThat(regions.children(regions.find("da-nang").orElseThrow())).hasSize(94);
    }

    @Test
    void hasFifteenLongStories() {
        assertThat(content.entries().values())
                .filteredOn(entry -> words(entry) >= 300)
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void hasFortyEnglishTranslations() {
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.languages().contains(Language.ENGLISH))
                .hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyTranslationKnowsItsSource() {
        assertThat(content.entries().values().stream().flatMap(entry -> entry.texts().values().stream()))
                .noneMatch(Text::outdated);
    }

    @Test
    void everyEntryHasASource() {
        assertThat(content.entries().values())
                .filteredOn(entry -> !entry.id().type().equals(EntryType.PAGE)
                        && entry.sources().isEmpty())
                .isEmpty();
        assertThat(content.entries().values().stream().flatMap(entry -> entry.sources().stream()))
                .allMatch(source -> WebAddress.of(source).isPresent());
    }

    /** What is not known is left out of the facts, and the page says so; the words are about the thing. */
    @Test
    void speaksOfThingsAndNotOfTheWorkOfCompilingThem() {
        content.entries().values().stream()
                .filter(entry -> !entry.id().type().equals(EntryType.PAGE))
                .forEach(entry -> entry.texts()
                        .forEach((language, text) -> assertThat(text.summary() + "\n" + text.body())
                                .as("%s %s", entry.id(), language)
                                .doesNotContainPattern(
                                        language.equals(Language.ENGLISH) ? OF_OUR_WORK_IN_ENGLISH : OF_OUR_WORK)));
    }

    @Test
    void noEnglishPageSaysWhatAnotherSays() {
        Map<String, EntryId> said = new HashMap<>();
        content.entries().values().stream()
                .filter(entry -> entry.languages().contains(Language.ENGLISH))
                .forEach(entry -> Stream.concat(
                                phrases(entry.text(Language.ENGLISH).summary()),
                                phrases(entry.text(Language.ENGLISH).body()))
                        .forEach(phrase -> assertThat(said.put(phrase, entry.id()))
                                .as("%s says: %s", entry.id(), phrase)
                                .isIn(null, entry.id())));
    }

    @Test
    void takesNoFactsFromLotteriesAndSharedDocuments() {
        assertThat(content.entries().values().stream()
                        .flatMap(entry -> Stream.concat(
                                entry.sources().stream(),
                                entry.details() instanceof Details.Event event
                                        ? event.occurrences().stream().map(String::valueOf)
                                        : Stream.<String>empty())))
                .noneMatch(source -> UNFIT.matcher(source).find());
    }

    @Test
    void hasTheStarsThatWereDecidedAndNotThoseThatWereProposed() {
        assertThat(stars("banh-dua-nuong-me-my-phuong")).isEqualTo(4);
        assertThat(stars("banh-dua-nuong-quy-thu")).isEqualTo(5);
        assertThat(stars("thuc-pham-bao-ve-suc-khoe-saphraton")).isEqualTo(5);
        assertThat(stars("pho-san")).isEqualTo(4);
        assertThat(stars("ot-a-rieu")).isEqualTo(4);
    }

    @Test
    void hasNoDaysToComeForMarketsThatAreNoLongerHeld() {
        assertThat(comingDays("cho-phien-hoi-an")).isEmpty();
        assertThat(comingDays("cho-phien-lang-chai-tan-thanh")).isEmpty();
    }

    @Test
    void thePottersOfThanhHaHonourTheirFounderTwiceAYear() {
        assertThat(comingDays("le-te-to-dau-nam-lang-gom-thanh-ha")).contains(LocalDate.of(2027, 2, 15));
        assertThat(comingDays("gio-to-nghe-gom-thanh-ha")).contains(LocalDate.of(2027, 8, 10));
    }

    @Test
    void everyEntryHasASummary() {
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.sourceText().summary().isEmpty())
                .isEmpty();
    }

    @Test
    void everyEventHasASchedule() {
        var schedules = new Schedules();

        assertThat(content.entries().values())
                .filteredOn(entry -> entry.id().type().equals(EntryType.EVENT))
                .allMatch(entry -> schedules.of(entry).isPresent());
    }

    /** Else a trip goes there by daylight. */
    @Test
    void everyEventThatSpeaksOfTheEveningSaysWhenItIsHeld() {
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.details() instanceof Details.Event
                        && OF_THE_EVENING.matcher(entry.sourceText().body()).find()
                        && !comingDays(entry.id().slug().value()).isEmpty())
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(entry -> entry.details() instanceof Details.Event event
                        && (!event.programme().isEmpty()
                                || !event.opening().isEmpty()
                                || event.timeOfDay() != Details.TimeOfDay.UNKNOWN));
    }

    @Test
    void knowsWhereItsPlacesReallyAre() {
        assertThat(point("lang-gom-thanh-ha").kilometresTo(point("lang-rau-tra-que")))
                .isBetween(4.5, 5.5);
        assertThat(point("lang-nuoc-mam-nam-o")
                        .kilometresTo(new Location(16.1315, 107.972, Location.Precision.COMMUNE)))
                .as("from the middle of its ward, in the hills")
                .isGreaterThan(16);
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.where().filter(Location::isTarget).isPresent())
                .extracting(entry -> entry.id().type())
                .hasSizeGreaterThanOrEqualTo(23)
                .containsOnly(EntryType.PLACE, EntryType.EVENT);
    }

    @Test
    void saysOnlyOfAFewThatTheirPointIsTheirDoor() {
        assertThat(content.entries().values())
                .filteredOn(entry -> entry.where()
                        .filter(at -> at.precision() == Location.Precision.EXACT)
                        .isPresent())
                .extracting(entry -> entry.id().slug().value())
                .containsExactlyInAnyOrder(
                        "tet-nguyen-tieu-hoi-an", "le-via-ba-thien-hau", "le-hoi-quan-the-am-ngu-hanh-son");
    }

    /** All runs of nine words; links, which are titles, stand between runs. */
    private static Stream<String> phrases(String body) {
        return Arrays.stream(body.split("\\[[^\\]]*\\]\\([^)]*\\)")).flatMap(part -> {
            var words = part.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
            return IntStream.rangeClosed(0, words.length - 9)
                    .mapToObj(from -> String.join(" ", Arrays.asList(words).subList(from, from + 9)));
        });
    }

    private static int stars(String product) {
        return content.find(EntryId.of(EntryType.PRODUCT, product))
                .map(Entry::details)
                .map(details -> ((Details.Product) details).stars())
                .orElseThrow();
    }

    /** The first days of the occurrences of ten years. */
    private static List<LocalDate> comingDays(String event) {
        var from = LocalDate.of(2026, 1, 1);
        return content
                .find(EntryId.of(EntryType.EVENT, event))
                .flatMap(new Schedules()::of)
                .orElseThrow()
                .between(from, from.plusYears(10))
                .stream()
                .map(occurrence -> occurrence.start())
                .toList();
    }

    /** The numbers of a route's table are those of its stops: what is said in words must be one of them, or their sum. */
    @Test
    void routesNameNoDistanceThatTheirTableDoesNot() {
        for (var entry : content.entries().values()) {
            if (entry.details() instanceof Details.Route route) {
                var legs = route.stops().stream()
                        .map(Details.Stop::kilometres)
                        .filter(km -> km > 0)
                        .toList();
                var sum = legs.stream().mapToDouble(Double::doubleValue).sum();
                var words = Stream.concat(
                                entry.texts().values().stream().map(text -> text.summary() + "\n" + text.body()),
                                route.stops().stream().map(Details.Stop::note))
                        .collect(Collectors.joining("\n"));
                assertThat(WAY.matcher(words).results().map(found -> Double.valueOf(found.group(1))))
                        .as(entry.id().toString())
                        .allMatch(km -> km == sum || legs.contains(km));
            }
        }
    }

    private static Location point(String place) {
        return content.find(new EntryId(EntryType.PLACE, new Slug(place)))
                .flatMap(Entry::where)
                .orElseThrow();
    }

    private static long count(EntryType type) {
        return content.entries().keySet().stream()
                .filter(id -> id.type().equals(type))
                .count();
    }

    private static int words(Entry entry) {
        return entry.sourceText().body().split("\\s+").length;
    }
}

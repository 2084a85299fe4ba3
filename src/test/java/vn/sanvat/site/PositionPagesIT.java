package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;

/** What is known to its commune only says so wherever its point is shown or given away, and is no place to go to. */
class PositionPagesIT {
    private static final String MIDDLE = "15.8697";
    private static final String DOUBT = "chỉ biết xã, chưa rõ chỗ nào trong xã";
    private static final String ONLY_THE_COMMUNE = "chỉ biết xã";

    @TempDir
    private static Path home;

    private static OwnSite site;
    private static Asker asker;

    @BeforeAll
    static void start() throws IOException {
        write("site.yml", "name: {vi: Thử}\nlanguages: [vi, en]\n");
        write("taxonomy/regions.yml", """
            regions:
              - {id: da-nang, level: province, code: "48", name: Đà Nẵng}
              - {id: hoi-an, code: "20413", name: Hội An, parent: da-nang, area_km2: 28.3, location: {lat: 15.8697, lon: 108.33}}
            """);
        entry("places/gom.md", "Gốm", "location: {lat: 15.8768, lon: 108.2989, precision: area}");
        entry("places/chua.md", "Chùa", "location: {lat: 15.8775, lon: 108.3314}");
        entry("places/moc.md", "Mộc", "region: hoi-an");
        entry("events/gio.md", "Giỗ", "region: hoi-an\nwhen: {repeats: once, start: 2099-02-20}");
        entry(
                "events/dem.md",
                "Đêm",
                "place: chua\n"
                        + "opening: [{from: \"18:30\", to: \"21:30\", as_of: 2022}]\n"
                        + "when: {repeats: once, start: 2099-02-20}");
        entry("events/xa.md", "Xa", "place: chua\nwhen: {repeats: yearly, month: 3, day: 5}");
        entry("routes/vong.md", "Vòng", """
            stops:
              - place: gom
              - {place: moc, kilometres: 5}
              - place: chua
              - event: dem
            """);
        entry("routes/ngan.md", "Ngắn", "stops:\n  - place: gom\n  - place: moc\n");
        site = OwnSite.start(home);
        asker = new Asker(site.port());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void thePageOfAnEntrySaysWhatItsPointIsAPointOf() {
        assertThat(get("/diem-den/moc"))
                .contains(DOUBT, "/ban-do?region=hoi-an")
                .doesNotContain(MIDDLE, "pin here", "GeoCoordinates");
        assertThat(get("/diem-den/gom"))
                .contains("điểm trong làng hoặc khu, không phải cổng vào", "?near=15.8768,108.2989", "GeoCoordinates");
        assertThat(get("/diem-den/chua"))
                .contains("GeoCoordinates")
                .doesNotContain(ONLY_THE_COMMUNE, "điểm trong làng");
        assertThat(get("/en/events/gio")).contains("only the commune is known").doesNotContain("GeoCoordinates");
        assertThat(get("/su-kien/dem")).contains("18:30 – 21:30 (năm 2022)");
    }

    @Test
    void theMapAndItsPointsSayIt() {
        assertThat(get("/ban-do?type=place&region=hoi-an"))
                .contains("Mộc (chỉ biết xã)", "class=\"pin place about\"", "<p class=\"count\">chỉ biết xã");
        assertThat(get("/ban-do/diem.json?type=place"))
                .contains("\"precision\":\"commune\"", "\"precision\":\"area\"", "\"precision\":\"exact\"");
    }

    @Test
    void stopsAndTheirPinsSayIt() {
        assertThat(get("/tuyen-du-lich/ngan")).contains("class=\"pin stop about\"", "2. Mộc (chỉ biết xã)");
        assertThat(get("/tuyen-du-lich/vong")).contains("2. Mộc, 3. Chùa, 4. Đêm (1 mục trong đó chỉ biết xã)");
        assertThat(doubts("/tuyen-du-lich/vong")).containsExactly("", DOUBT, "", "");
        assertThat(doubts("/tuyen-du-lich/vong/in?start=2099-02-20")).containsExactly("", DOUBT, "", "");
        var trip = "?from=2099-02-20&to=2099-02-20&stops=" + codes("place/gom", "place/moc");
        assertThat(doubts("/hanh-trinh/in" + trip)).containsExactlyInAnyOrder("", DOUBT);
        assertThat(get("/hanh-trinh" + trip)).contains("<p class=\"count\">" + DOUBT);
    }

    /** What is said of the point of each stop. */
    private static List<String> doubts(String path) {
        return Jsoup.parse(get(path)).select("li.stop").stream()
                .map(stop -> stop.select(".count").text())
                .toList();
    }

    @Test
    void theSmallMapAsAFileSaysIt() {
        assertThat(get("/ban-do/nho/places/moc.svg"))
                .as("the outline of the commune")
                .contains("<path class=\"area\" d=\"M")
                .doesNotContain("class=\"pin");
        assertThat(get("/ban-do/nho/places/gom.svg")).contains("class=\"pin\"").doesNotContain("class=\"area\"");
        assertThat(get("/ban-do/nho/routes/ngan.svg")).contains("class=\"pin\"", "class=\"pin about\"");
    }

    @Test
    void listsAndTheApiSayIt() {
        assertThat(get("/diem-den.geojson")).contains("\"precision\":\"commune\"", "\"precision\":\"area\"");
        assertThat(get("/tuyen-du-lich.geojson"))
                .as("the least exact of its stops")
                .contains("\"precision\":\"commune\"");
        assertThat(get("/diem-den.csv")).contains("15.8697,108.33,commune", "15.8768,108.2989,area");
        assertThat(get("/api/v1/places/moc")).contains("\"precision\":\"commune\"");
        assertThat(get("/api/v1/regions")).contains("\"middle\":{").doesNotContain("precision");
    }

    @Test
    void aSearchAroundAPointTellsNoDistanceOfIt() {
        assertThat(get("/diem-den?near=15.87,108.33&within=10"))
                .contains("chỉ biết xã, không tính được cách bao xa", "cách chừng 3,4 km");
        assertThat(slugs("/diem-den.csv?near=15.87,108.33&within=10&sort=nearest"))
                .containsExactly("chua", "gom", "moc");
    }

    /** The commune has the area of a circle of three kilometres. */
    @Test
    void aCircleThatIsSmallerThanTheCommuneHasNothingOfWhichNoMoreIsKnown() {
        assertThat(slugs("/diem-den.csv?near=15.8697,108.33&within=2.9")).containsExactly("chua");
        assertThat(slugs("/diem-den.csv?near=15.8697,108.33&within=3.1")).containsExactly("chua", "moc");
        assertThat(get("/ban-do?type=place&near=15.8697,108.33&within=2.9")).doesNotContain("/diem-den/moc");
        assertThat(slugs("/diem-den.csv?near=15.9,108.33&within=3.1"))
                .as("its middle lies outside")
                .doesNotContain("moc");
    }

    private static List<String> slugs(String table) {
        return get(table).lines().skip(1).map(line -> line.split(",", -1)[2]).toList();
    }

    @Test
    void noFileLeadsThere() {
        assertThat(get("/tuyen-du-lich/vong.gpx"))
                .contains("<wpt lat=\"15.8768\"", "– Mộc: " + ONLY_THE_COMMUNE)
                .doesNotContain(MIDDLE);
        assertThat(get("/tuyen-du-lich/vong.kml")).contains(ONLY_THE_COMMUNE).doesNotContain(MIDDLE);
        assertThat(get("/tuyen-du-lich/vong.ics?start=2099-02-20"))
                .contains("GEO:15.8775;108.3314")
                .doesNotContain(MIDDLE);
        assertThat(get("/lich.ics?from=2099-02-01&to=2099-02-28"))
                .contains("Giỗ")
                .doesNotContain(MIDDLE);
        var trip = "from=2099-02-20&to=2099-02-20&stops=" + codes("place/gom", "place/moc");
        assertThat(get("/hanh-trinh.gpx?" + trip)).contains("15.8768", "Mộc").doesNotContain(MIDDLE);
        assertThat(get("/hanh-trinh.ics?" + trip))
                .contains("GEO:15.8768", "Mộc")
                .doesNotContain(MIDDLE);
    }

    @Test
    void aRouteTellsTheKilometresOfItsSource() {
        assertThat(get("/tuyen-du-lich/vong")).contains("từ chặng trước: 5 km", "từ chặng trước: chừng 5 km");
        assertThat(get("/tuyen-du-lich/vong/in?start=2099-02-21"))
                .as("the festival of the day before is named apart")
                .contains("class=\"aparts\"", "Không có vào ngày này")
                .contains("class=\"map\"");
    }

    @Test
    void aTripHasAnEveningAMapAndWhatDoesNotFitApart() {
        var trip = "?from=2099-02-20&to=2099-02-20&stops=" + codes("event/dem", "event/xa", "place/gom");

        assertThat(get("/hanh-trinh" + trip))
                .contains(">18:30</time>", "class=\"map\"", "lần tới: thứ Năm, 5/3/2099")
                .doesNotContain("xong lúc", "2098");
        assertThat(get("/en/trip/print" + trip))
                .contains("Not in the plan of this day", "5 March 2099", "class=\"map\"");
        assertThat(get("/hanh-trinh?from=2099-02-20&to=2099-02-20&stops=" + codes("event/xa")))
                .as("no hours where nothing is visited")
                .doesNotContain("Từ  đến", "Từ 8:00");
        assertThat(get("/hanh-trinh.ics" + trip)).contains("Đêm", "Gốm").doesNotContain("SUMMARY;LANGUAGE=vi:Xa");
    }

    private static String codes(String... ids) {
        var codes = site.get(Catalogues.class).current().shortCodes();
        return String.join(
                ".",
                List.of(ids).stream()
                        .map(id -> id.split("/", -1))
                        .map(id -> codes.of(EntryId.of(EntryType.ofKey(id[0]).orElseThrow(), id[1])))
                        .toList());
    }

    private static String get(String path) {
        var answer = asker.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static void entry(String file, String title, String lines) throws IOException {
        write(file, "---\ntitle: " + title + "\n" + lines.strip() + "\n---\n\nLời văn.\n");
    }

    private static void write(String file, String text) throws IOException {
        var target = home.resolve("content").resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}

package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.TestHome;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;
import vn.sanvat.site.part.Dates;

@SiteTest
class PagesIT {
    private static final Pattern LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private Search search;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    private Asker site;

    @BeforeEach
    void connect() {
        site = new Asker(port);
    }

    @Test
    void saysOfAMarketThatIsNoLongerHeldThatItIs() {
        assertThat(site.get("/su-kien/cho-phien-lang-chai-tan-thanh").body())
                .contains("Nay không còn tổ chức. Lần gần nhất có ghi lại: thứ Bảy, 26/9/2020.")
                .doesNotContain("chưa được công bố", "<a class=\"button\" rel=\"nofollow\" data-add");
        assertThat(site.get("/su-kien/ngay-hoi-san-pham-quang-nam-tai-tp-ho-chi-minh")
                        .body())
                .contains("Đã qua.")
                .doesNotContain("chưa được công bố", "<a class=\"button\" rel=\"nofollow\" data-add");
    }

    @Test
    void eventsOfOtherDaysAreShownWithTheTimeThatWasAskedFor() {
        var from = LocalDate.now(clock).plusMonths(3).withDayOfMonth(1);
        var to = from.plusMonths(1).minusDays(1);
        var night = EntryId.of(EntryType.EVENT, "dem-pho-co-hoi-an");
        var then = catalogues
                .current()
                .find(night)
                .flatMap(item -> item.schedule())
                .flatMap(schedule -> schedule.next(from))
                .orElseThrow();
        for (var path : List.of("/su-kien?from=" + from + "&to=" + to, "/su-kien?month=" + from.getMonthValue())) {
            var card = Jsoup.parse(site.get(path).body()).select(".card:has(a[href$=/dem-pho-co-hoi-an]) .date");
            assertThat(card.text()).as(path).contains(new Dates(Language.VIETNAMESE).days(then.start(), then.end()));
        }
    }

    @Test
    void theCentreThatWasOnlyPlannedLeadsToTheOneThatOpened() {
        var answer = site.get("/diem-den/trung-tam-ocop-hoi-an-tra-que");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith("/diem-den/trung-tam-ocop-hoi-an-72-nguyen-thai-hoc");
    }

    @Test
    void everyPageIsWholeInEveryLanguage() {
        List<String> faults = new ArrayList<>();
        for (var path : allPages()) {
            var answer = site.get(path);
            var html = answer.body();
            if (answer.statusCode() != 200) {
                faults.add(path + " answers " + answer.statusCode());
            }
            if (html.contains("??")) {
                faults.add(path + " lacks the message "
                        + html.substring(html.indexOf("??")).split("\\s", 2)[0]);
            }
            if (html.matches("(?s).*<[a-z][^>]*\\s(style|on[a-z]+)=.*") || html.contains("<style")) {
                faults.add(path + " has an inline style or handler");
            }
            if (html.replaceAll("<script type=\"application/ld\\+json\">", "")
                    .matches("(?s).*<script(?![^>]*\\ssrc=).*")) {
                faults.add(path + " has an inline script");
            }
            if (!html.contains("<h1") || !html.trim().endsWith("</html>")) {
                faults.add(path + " is not whole");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void structuredDataOfEveryEntryIsOfTheVocabularyWithoutRatings() {
        var terms = new SchemaTerms();
        var types = new java.util.TreeSet<String>();
        for (var item : catalogues.current().items()) {
            var path = Addresses.of(item.id(), Language.VIETNAMESE);
            var found = LD.matcher(site.get(path).body());
            assertThat(found.find()).as(path).isTrue();
            var graph = json.readTree(found.group(1)).get("@graph");
            graph.forEach(thing -> types.add(thing.get("@type").asString()));
            assertThat(terms.faults(graph)).as(path).isEmpty();
            assertThat(found.group(1)).doesNotContain("aggregateRating").doesNotContain("\"review");
        }
        assertThat(types)
                .doesNotContain("Product")
                .contains(
                        "ItemPage",
                        "Certification",
                        "Organization",
                        "Festival",
                        "Event",
                        "TouristTrip",
                        "Article",
                        "BreadcrumbList");
    }

    @Test
    void theWayFromHomeIsNamedStepByStep() {
        var names = new ArrayList<String>();
        ld("/san-pham/ngu-coc-duy-oanh", "BreadcrumbList")
                .at("/itemListElement")
                .forEach(step -> names.add(step.at("/name").asString()));
        assertThat(names).containsExactly("Sản Vật", "Sản phẩm", "Ngũ cốc Duy Oanh");
    }

    @Test
    void aListNamesItsEntriesWithTheirPlaceInTheWhole() {
        var list = ld("/san-pham?page=2", "ItemList");
        assertThat(list.at("/numberOfItems").asInt()).isEqualTo(143);
        assertThat(list.at("/itemListElement/0/position").asInt()).isEqualTo(25);
        assertThat(list.at("/itemListElement/0/url").asString())
                .startsWith("http")
                .contains("/san-pham/");
    }

    private tools.jackson.databind.JsonNode ld(String path, String type) {
        var matcher = LD.matcher(site.get(path).body());
        assertThat(matcher.find()).isTrue();
        for (var thing : json.readTree(matcher.group(1)).at("/@graph")) {
            if (type.equals(thing.at("/@type").asString())) {
                return thing;
            }
        }
        throw new AssertionError("no " + type + " at " + path);
    }

    @Test
    void festivalsAreThereOncePerOccurrence() {
        var html = site.get("/su-kien/le-hoi-ba-thu-bon").body();
        var found = LD.matcher(html);
        assertThat(found.find()).isTrue();
        var graph = json.readTree(found.group(1)).get("@graph");
        var starts = new ArrayList<String>();
        graph.forEach(thing -> {
            if (thing.get("@type").asString().equals("Festival")) {
                starts.add(thing.get("startDate").asString());
            }
        });
        assertThat(starts).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(html).contains("âm lịch");
    }

    @Test
    void aProductIsJoinedToItsProducerItsPlaceAndWhatIsNear() {
        var html = site.get("/san-pham/nuoc-mam-lang-bich-hoa").body();
        assertThat(html)
                .contains("/chu-the/htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang")
                .contains("/diem-den/lang-bich-hoa-tam-thanh")
                .contains("/vung/da-nang-quang-phu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/khong-co",
                "/san-pham/khong-co",
                "/en/products/khong-co",
                "/vung/khong-co",
                "/nhom/khong-co",
                "/fr",
                "/san-pham/%20",
                "/a/b/c/d"
            })
    void unknownAddressesShowAPageWithSearch(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("name=\"q\"")
                .doesNotContain("Exception")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/san-pham?page=-1",
                "/san-pham?page=99999999999",
                "/tim-kiem?near=1,1",
                "/en/search?stars=x",
                "/su-kien?from=2026-13-01",
                "/nhom/gia-vi?sort=x"
            })
    void wrongParametersAreToldInASentence(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception").doesNotContain("??");
    }

    @Test
    void tenKilobytesOfQueryAreRefused() {
        assertThat(site.get("/tim-kiem?q=" + "b".repeat(10_240)).statusCode()).isEqualTo(414);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump"})
    void whatIsNotPublicIsDenied(String path) {
        assertThat(site.get(path).statusCode()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/san-pham",
                "/vung",
                "/vung/da-nang",
                "/nhom",
                "/nhom/gia-vi",
                "/lich",
                "/en/calendar",
                "/ban-do",
                "/en/map",
                "/hanh-trinh",
                "/en/trip",
                "/san-pham/ngu-coc-duy-oanh",
                "/su-kien/le-hoi-ba-thu-bon/hom-nay"
            })
    void whatOtherSitesAddToAnAddressIsNoOtherPage(String path) {
        var added = "?fbclid=IwAR0x-_y&gclid=a.b&utm_source=zalo&utm_medium=social&zarsrc=30&mc_cid=1&igsh=%3D";
        var answer = site.get(path + added);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<link rel=\"canonical\" href=\"http://localhost:" + port + path + "\"")
                .doesNotContain("noindex");
        assertThat(site.get("/api/v1/products" + added).statusCode()).isEqualTo(400);
    }

    @Test
    void nothingOfThePublicSiteTakesAPost() {
        assertThat(site.send("POST", "/san-pham").statusCode()).isIn(403, 405);
    }

    /** Before pictures, and before the map that one may move about in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/san-pham",
                "/tim-kiem?q=que",
                "/san-pham/ngu-coc-duy-oanh",
                "/vung/da-nang",
                "/lich",
                "/hanh-trinh"
            })
    void aPageHasLittleScript(String path) {
        var scripts = Pattern.compile("src=\"(/theme/[^\"]+[.]js)\"")
                .matcher(site.get(path).body())
                .results()
                .map(found -> site.get(found.group(1)).body().length())
                .toList();
        assertThat(scripts).isNotEmpty();
        assertThat(scripts.stream().mapToInt(length -> length).sum()).isLessThan(20 * 1024 + 1);
    }

    @Test
    void headersAreStrict() {
        var headers = site.get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void pagesFromMemoryReadNoFile(@TempDir Path folder) throws IOException {
        var paths = List.of("/san-pham/ngu-coc-duy-oanh", "/san-pham?region=quang-nam-cu", "/vung/da-nang", "/");
        paths.forEach(site::get);
        List<String> read = new ArrayList<>();
        try (var recording = new Recording()) {
            recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
            recording.start();
            paths.forEach(site::get);
            recording.stop();
            var file = folder.resolve("reads.jfr");
            recording.dump(file);
            RecordingFile.readAllEvents(file).forEach(event -> read.add(String.valueOf(event.getString("path"))));
        }
        assertThat(read).filteredOn(PagesIT::isOurs).isEmpty();
    }

    private static boolean isOurs(String path) {
        return Path.of(path).startsWith(TestHome.FOLDER) && !path.contains("/data/search");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en",
                "/en/products",
                "/en/places",
                "/en/regions/quang-nam-cu-duy-xuyen",
                "/en/places/do-thi-co-hoi-an",
                "/en/products/nuoc-mam-nam-o-hiep-hai",
                "/en/stories/banh-trang-tu-tuy-loan-den-dich-yen",
                "/en/trip?from=2027-02-20&to=2027-02-21&at=H%E1%BB%99i%20An"
            })
    void englishListsBeginWithWhatIsInEnglish(String path) {
        var lists = Jsoup.parse(site.get(path).body()).select("ul.cards, ul.offers");
        assertThat(lists).as(path).isNotEmpty();
        for (var list : lists) {
            var marked = list.select("> li").stream()
                    .map(PagesIT::isMarkedAsVietnamese)
                    .toList();
            assertThat(marked).as(path + ": " + list.text()).isSorted();
        }
    }

    private static boolean isMarkedAsVietnamese(Element entry) {
        var isVietnamese =
                !entry.select("h3[lang=vi], h3 [lang=vi], h4 [lang=vi]").isEmpty();
        assertThat(entry.select(".tongue").text()).as(entry.text()).isEqualTo(isVietnamese ? "in Vietnamese" : "");
        return isVietnamese;
    }

    @Test
    void englishStopsAndWhatIsNearThemSayWhatIsInVietnamese() {
        var stops = Jsoup.parse(site.get("/en/routes/tuyen-phia-tay-quang-nam-nam-giang-duong-mon-ho-chi-minh"
                                + "-thac-grang-guol-lang-za-ra")
                        .body())
                .select("li.stop");
        assertThat(stops.stream().map(PagesIT::isMarkedAsVietnamese)).contains(true);
        for (var near : stops.select(".reach dd")) {
            var marked = near.select("a").stream()
                    .map(link -> link.attr("lang").equals("vi"))
                    .toList();
            assertThat(marked).as(near.text()).isSorted();
            assertThat(near.text().split("\\(in Vietnamese\\)", -1))
                    .hasSize(1 + (int) marked.stream().filter(is -> is).count());
        }
        var trip = "?from=2027-02-20&to=2027-02-20&stops=" + code(EntryType.PLACE, "thac-grang") + "."
                + code(EntryType.PLACE, "lang-gom-thanh-ha");
        assertThat(Jsoup.parse(site.get("/en/trip" + trip).body()).select(".tripstop").stream()
                        .map(PagesIT::isMarkedAsVietnamese))
                .contains(true);
    }

    private String code(EntryType type, String slug) {
        return catalogues.current().shortCodes().of(EntryId.of(type, slug));
    }

    @Test
    void noHeadingBreaksAName() {
        SearchReady.await(search);
        var route = "/tuyen-du-lich/lang-nghe-hoi-an-gom-thanh-ha-moc-kim-bong-lang-lua";
        var trip = "/hanh-trinh?from=2027-02-20&to=2027-02-20&stops=" + code(EntryType.PLACE, "lang-moc-kim-bong");
        assertThat(headings("/tim-kiem?q=nuoc+mam+nam+o", ".card h3")).anyMatch(title -> title.contains("Nam\u00a0Ô"));
        assertThat(Jsoup.parse(site.get("/tim-kiem?q=nuoc+mam+nam+o").body()).select(".card h3 mark"))
                .isNotEmpty();
        assertThat(headings(route, ".stop h3")).contains("Làng mộc Kim\u00a0Bồng");
        assertThat(headings(route + "/in", "h1")).allMatch(title -> title.contains("Hội\u00a0An"));
        assertThat(headings(trip, ".tripstop h4")).contains("Làng mộc Kim\u00a0Bồng");
        assertThat(headings(trip, ".offers h4")).anyMatch(title -> title.contains("\u00a0"));
    }

    private List<String> headings(String path, String which) {
        return Jsoup.parse(site.get(path).body()).select(which).stream()
                .map(Element::wholeText)
                .toList();
    }

    @Test
    void aRegionShowsEachCardOnce() {
        for (var region : List.of("da-nang", "quang-nam-cu", "quang-nam-cu-hoi-an")) {
            assertThat(cards(site.get("/vung/" + region).body()))
                    .as(region)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/su-kien/festival-nghe-truyen-thong-vung-mien-quang-nam-2022",
                "/en/events/gio-to-nghe-gom-thanh-ha",
                "/diem-den/do-thi-co-hoi-an"
            })
    void anEntryShowsEachCardOnce(String path) {
        assertThat(cards(site.get(path).body())).as(path).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void aFactOfSeveralValuesHasOneLabel() {
        var facts = site.get("/su-kien/festival-nghe-truyen-thong-vung-mien-quang-nam-2022")
                .body()
                .split("class=\"facts\"")[1];

        assertThat(facts.split("Nay thuộc", -1)).hasSize(2);
        assertThat(facts).containsSubsequence("Nay thuộc", "Phường Hội An Tây", "Phường Hội An Đông", "Đơn vị cũ");
    }

    @Test
    void aRouteSaysByWhatOneTravelsInTheLanguageOfThePage() {
        assertThat(site.get("/en/routes/hoi-an-tra-kieu-my-son").body())
                .contains(">car<", ">motorbike<")
                .doesNotContain("xe máy");
        assertThat(site.get("/tuyen-du-lich/hoi-an-tra-kieu-my-son").body()).contains(">ô tô<", ">xe máy<");
    }

    @Test
    void whatIsNearSeveralStopsOfADayIsNamedAtTheFirst() {
        var page = site.get("/tuyen-du-lich/lang-nghe-hoi-an-gom-thanh-ha-moc-kim-bong-lang-lua")
                .body();
        var near = Pattern.compile("<dl class=\"reach\".*?</dl>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(stop -> Pattern.compile("href=\"([^\"]+)\"")
                        .matcher(stop.group())
                        .results())
                .map(link -> link.group(1))
                .toList();

        assertThat(near)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .as("a stop is not near itself")
                .doesNotContain("/diem-den/lang-gom-thanh-ha", "/diem-den/lang-moc-kim-bong");
    }

    @Test
    void stopsAtOnePointOfTheMapOfARouteShareAPinThatNamesThem() {
        assertThat(site.get("/tuyen-du-lich/lang-nghe-hoi-an-gom-thanh-ha-moc-kim-bong-lang-lua")
                        .body())
                .contains(">2+</text>")
                .containsPattern("aria-label=\"2\\. Làng mộc Kim Bồng, 3\\. Làng lụa Hội An \\(đều chỉ biết xã\\)\"");
    }

    /** The lunar month stands once, beside the days. */
    @Test
    void anEnglishFestivalNamesItsLunarMonthOnce() {
        var dates = site.get("/en/events/le-hoi-ba-thu-bon")
                .body()
                .split("class=\"leafrow\"")[1]
                .split("</li>")[0];

        assertThat(dates).containsPattern("days \\d+–\\d+ of lunar month 2<").containsPattern("\\(lunar day \\d+\\)");
        assertThat(dates.split("lunar month", -1)).hasSize(2);
    }

    @Test
    void giftsAndMonthsAreOfferedAsFilters() {
        assertThat(site.get("/san-pham").body()).contains("name=\"gift\"", "<select name=\"month\"");
        assertThat(site.get("/san-pham?gift=true&month=2&sort=name").body())
                .contains("name=\"gift\" value=\"true\" checked", "<option value=\"2\" selected")
                .contains("type=\"hidden\" name=\"sort\"")
                .doesNotContain("type=\"hidden\" name=\"gift\"")
                .doesNotContain("type=\"hidden\" name=\"month\"");
        assertThat(site.get("/su-kien").body())
                .contains("<select name=\"month\"")
                .doesNotContain("name=\"gift\"");
        assertThat(site.get("/chu-the").body()).doesNotContain("<select name=\"month\"");
        assertThat(site.get("/ban-do?gift=true").body()).contains("type=\"hidden\" name=\"gift\"");
    }

    @Test
    void listsOfProductsAndTheMapOfferWhetherARecognitionHolds() {
        for (var state : List.of("current", "past", "unknown")) {
            assertThat(Jsoup.parse(site.get("/san-pham").body())
                            .select("form input[name=recognition][value=" + state + "]"))
                    .as(state)
                    .hasSize(1);
            assertThat(Jsoup.parse(site.get("/ban-do").body())
                            .select("form select[name=recognition] option[value=" + state + "]"))
                    .as(state)
                    .hasSize(1);
        }
    }

    /** Each of its links makes another trip, of which there is no end. */
    @Test
    void searchEnginesAreKeptFromTheTripsThatFollow() {
        var stops = code(EntryType.PLACE, "lang-moc-kim-bong") + "." + code(EntryType.PLACE, "lang-gom-thanh-ha");
        var page = Jsoup.parse(site.get("/hanh-trinh?from=2027-02-20&to=2027-02-21&stops=" + stops)
                .body());

        assertThat(page.select("main a[href^=/hanh-trinh]"))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        link -> assertThat(link.attr("rel")).as(link.toString()).contains("nofollow"));
        assertThat(page.select("main form[role=search][aria-label]")).hasSize(2);
        assertThat(page.select("main section:not([aria-labelledby])")).isEmpty();
    }

    @Test
    void theHomePageHasEveryGroup() {
        var groups = catalogues.current().taxonomy().categories().groups();
        var html = site.get("/").body();
        assertThat(groups)
                .hasSize(6)
                .allSatisfy(group -> assertThat(html)
                        .contains("href=\"" + Addresses.category(group.slug().value(), Language.VIETNAMESE) + "\""));
    }

    private List<String> allPages() {
        List<String> paths = new ArrayList<>();
        for (var language : List.of(Language.VIETNAMESE, Language.ENGLISH)) {
            paths.add(Addresses.home(language));
            for (var type : EntryType.ofTheProduct()) {
                if (!type.equals(EntryType.PAGE)) {
                    paths.add(Addresses.of(type, language));
                }
            }
            for (var section : List.of(Section.REGIONS, Section.CATEGORIES, Section.SEARCH)) {
                paths.add(Addresses.of(section, language));
            }
            catalogues.current().items().forEach(item -> paths.add(Addresses.of(item.id(), language)));
            catalogues
                    .current()
                    .taxonomy()
                    .categories()
                    .all()
                    .forEach(category ->
                            paths.add(Addresses.category(category.slug().value(), language)));
            catalogues.current().taxonomy().regions().all().stream()
                    .limit(260)
                    .forEach(region -> paths.add(Addresses.region(region.id(), language)));
        }
        return paths;
    }

    @Test
    void formerAndOtherNamesOfAUnitLeadToItsPage() {
        assertThat(location("/vung/xa-duy-son")).isEqualTo("/vung/quang-nam-cu-duy-xuyen-duy-son");
        assertThat(location("/vung/DA-NANG-DUY-XUYEN")).isEqualTo("/vung/da-nang-duy-xuyen");
        assertThat(location("/en/regions/xa-duy-son")).isEqualTo("/en/regions/quang-nam-cu-duy-xuyen-duy-son");
        assertThat(location("/vung/duy-xuyen")).startsWith("/vung?q=");
        assertThat(site.get("/vung?q=duy+xuyen").body()).contains("Xã Duy Xuyên", "Huyện Duy Xuyên", "đơn vị cũ");
        assertThat(site.get("/vung?q=khong-noi-nao").body()).contains("Không có đơn vị nào");
        assertThat(site.get("/vung/khong-noi-nao").statusCode()).isEqualTo(404);
    }

    @Test
    void aDividedCommuneNamesEachOfItsParts() {
        assertThat(site.get("/vung/da-nang-cu-hoa-vang-hoa-lien").body())
                .contains("/vung/da-nang-hai-van", "/vung/da-nang-lien-chieu", "30/6/2025");
    }

    private String location(String path) {
        return site.get(path).headers().firstValue("Location").orElse("");
    }

    /** Addresses of the entries that a page has cards of. */
    private static List<String> cards(String page) {
        return Pattern.compile("<h3[^>]*><a [^>]*href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
    }
}

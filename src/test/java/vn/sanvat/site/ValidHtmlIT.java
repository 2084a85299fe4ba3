package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.admin.DeskTour;

/** Every kind of page, in both languages, is valid by the Nu checker of the W3C. */
@SiteTest
class ValidHtmlIT {
    @LocalServerPort
    private int port;

    @Autowired
    private DeskPeople people;

    private static Stream<String> pages() {
        return Stream.concat(
                Stream.of(
                                "",
                                "/products",
                                "/products?region=quang-nam-cu&sort=name&page=2",
                                "/products/ngu-coc-duy-oanh",
                                "/products/banh-dua-nuong-quy-thu",
                                "/producers",
                                "/producers/htx-nong-nghiep-xanh-duy-oanh",
                                "/places",
                                "/places/lang-gom-thanh-ha",
                                "/events",
                                "/events/le-hoi-ba-thu-bon",
                                "/events/le-hoi-ba-thu-bon/today",
                                "/routes",
                                "/routes/hoi-an-tra-kieu-my-son",
                                "/routes/hoi-an-tra-kieu-my-son/print?start=2027-02-20",
                                "/stories",
                                "/stories/doc-bo-bien-nuoc-mam",
                                "/pages/du-lieu-va-nguon",
                                "/regions",
                                "/regions?q=duy+xuyen",
                                "/regions/da-nang",
                                "/regions/quang-nam-cu-duy-xuyen",
                                "/categories",
                                "/categories/gia-vi",
                                "/search",
                                "/search?stars=4&gift=true&month=2",
                                "/calendar?at=2027-02",
                                "/calendar?view=agenda&from=2027-02-16&to=2027-03-16",
                                "/map",
                                "/map?type=event&from=2027-02-20&to=2027-02-24",
                                "/trip",
                                "/trip?from=2027-02-20&to=2027-02-22&at=hoi+an&add=7fd3wrs",
                                "/trip/print?from=2027-02-20&to=2027-02-22&stops=7fd3wrs",
                                "/no-such-page")
                        .map(path -> "/en" + path),
                Stream.of(
                        "/",
                        "/san-pham?stars=4",
                        "/san-pham/ngu-coc-duy-oanh",
                        "/chu-the/htx-nong-nghiep-xanh-duy-oanh",
                        "/diem-den/lang-gom-thanh-ha",
                        "/su-kien",
                        "/su-kien/le-hoi-ba-thu-bon",
                        "/su-kien/le-hoi-ba-thu-bon/hom-nay",
                        "/tuyen-du-lich/hoi-an-tra-kieu-my-son",
                        "/tuyen-du-lich/hoi-an-tra-kieu-my-son/in?start=2027-02-20",
                        "/cau-chuyen/doc-bo-bien-nuoc-mam",
                        "/trang/du-lieu-va-nguon",
                        "/vung",
                        "/vung?q=khong-noi-nao",
                        "/vung/da-nang-hoi-an",
                        "/nhom",
                        "/nhom/gia-vi",
                        "/tim-kiem?stars=4",
                        "/lich?at=2027-02",
                        "/lich?view=agenda&from=2027-02-16&to=2027-03-16",
                        "/ban-do",
                        "/hanh-trinh",
                        "/hanh-trinh?from=2027-02-20&to=2027-02-22&at=hoi+an&add=7fd3wrs",
                        "/hanh-trinh/in?from=2027-02-20&to=2027-02-22&stops=7fd3wrs",
                        "/khong-co-trang-nay",
                        "/api/v1/docs"));
    }

    @Test
    void whatIsWrongIsFound() {
        try (var checker = new NuChecker()) {
            assertThat(checker.errors("<!DOCTYPE html><html lang=vi><title>Thử</title><p><time>8:10</time>"))
                    .hasSize(1);
        }
    }

    @Test
    void everyKindOfPageIsValid() {
        var site = new Asker(port);
        List<String> faults = new ArrayList<>();
        try (var checker = new NuChecker()) {
            pages().forEach(path -> {
                var answer = site.get(path);
                var led = answer.headers().firstValue("Location");
                checker.errors(led.map(site::get).orElse(answer).body())
                        .forEach(error -> faults.add(path + " " + error));
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfTheDeskAndThePreviewOfADraftAreValid() {
        var client = people.signedIn(port, people.administrator());
        List<String> faults = new ArrayList<>();
        try (var checker = new NuChecker();
                var tour = new DeskTour(client, "Trang đúng phép")) {
            tour.stops().forEach(stop -> {
                var answer = stop.fields().isEmpty()
                        ? client.get(stop.path())
                        : client.post(stop.path(), stop.fields().toArray(String[]::new));
                assertThat(Jsoup.parse(answer.body()).select(stop.sees()))
                        .as(stop.toString())
                        .isNotEmpty();
                checker.errors(answer.body()).forEach(error -> faults.add(stop + " " + error));
            });
            var preview = new Asker(port).get(tour.preview()).body();
            assertThat(preview).contains("class=\"draft\"");
            checker.errors(preview).forEach(error -> faults.add("preview " + error));
        }
        assertThat(faults).isEmpty();
    }
}

package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.published;
import static vn.sanvat.admin.OwnDesk.save;

import java.awt.Color;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/** What the desk offers to somebody is what they may do: every form of every page is sent, every link followed. */
class OfferedIT extends OwnDeskTest {
    private static final Set<String> ENDING = Set.of("discard", "unpublish", "archive", "delete");
    private static final String CITY = "da-nang";

    @BeforeAll
    static void regions() throws IOException {
        desk.file("taxonomy/regions.yml", """
            regions:
              - {id: da-nang, level: province, kind: city, code: "48", name: Đà Nẵng, full_name: Thành phố Đà Nẵng, valid_from: 2025-07-01}
              - {id: hue, level: province, kind: city, code: "46", name: Huế, full_name: Thành phố Huế, valid_from: 2025-01-01}
              - {id: duy-xuyen, level: commune, kind: commune, name: Duy Xuyên, full_name: Xã Duy Xuyên, parent: da-nang, valid_from: 2025-07-01}
              - {id: duy-xuyen-cu, level: district, kind: district, name: Duy Xuyên, full_name: Huyện Duy Xuyên, parent: quang-nam-cu, valid_to: 2025-06-30}
              - {id: quang-nam-cu, level: province, kind: province, name: Quảng Nam, full_name: Tỉnh Quảng Nam, valid_to: 2025-06-30}
            """);
    }

    record Person(String name, Grant grant) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Person> people() {
        return Stream.of(
                new Person("offered-author", Grant.of(Role.AUTHOR)),
                new Person("offered-organiser", Grant.of(Role.ORGANISER)),
                new Person("offered-editor", Grant.of(Role.EDITOR)),
                new Person("offered-vi", limited(Role.AUTHOR, Set.of(), Set.of(new Language("vi")))),
                new Person("offered-en", limited(Role.AUTHOR, Set.of(), Set.of(new Language("en")))),
                new Person("offered-events", limited(Role.EDITOR, Set.of(EntryType.EVENT), Set.of())));
    }

    private static Grant limited(Role role, Set<EntryType> types, Set<Language> languages) {
        return Grant.limited(role, Set.of(), types, languages);
    }

    /** A form as a press on one of its buttons sends it. */
    private record Press(String page, String action, List<String> fields) {}

    @ParameterizedTest
    @MethodSource("people")
    void everythingThatIsOfferedIsAllowed(Person person) throws IOException {
        var client = person(person.name(), person.grant());
        List<Press> presses = new ArrayList<>();
        Set<String> links = new LinkedHashSet<>();
        for (var page : pages(client, person)) {
            var answer = client.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            var document = Jsoup.parse(answer.body());
            document.select("form[method=post]").forEach(form -> presses.addAll(presses(page, document, form)));
            document.select("main a[href^=/admin], header a[href^=/admin]")
                    .forEach(link -> links.add(link.attr("href")));
        }
        List<String> wrong = new ArrayList<>();
        for (var link : links) {
            var status = client.get(link).statusCode();
            if (status == 403 || status == 404 || status >= 500) {
                wrong.add(link + ": " + status);
            }
        }
        // what makes an entry go comes last, so that nothing hides behind that it is gone
        presses.sort(Comparator.comparing(press -> ENDING.contains(lastPart(press.action()))));
        for (var press : presses) {
            var status = client.post(press.action(), press.fields().toArray(String[]::new))
                    .statusCode();
            if (status == 401 || status == 403 || status >= 500) {
                wrong.add(press + ": " + status);
            }
        }
        assertThat(presses).hasSizeGreaterThan(2);
        assertThat(wrong).isEmpty();
    }

    private static String lastPart(String action) {
        return action.replaceAll("\\?.*", "").replaceAll(".*/", "");
    }

    /** Entries in every state, made by others and, where they may, by the person. */
    private static List<String> pages(DeskClient client, Person person) throws IOException {
        var name = person.name();
        List<String> made = new ArrayList<>(List.of(published(ha, name + " công khai", "Chữ.")));
        var changed = published(ha, name + " có nháp", "Chữ.");
        at(save(ha, changed, from(ha, changed), "submit", name + " có nháp", "Chữ khác."));
        made.add(changed);
        var event = begin(ha, "event", name + " sự kiện");
        made.add(event);
        upload(ha, event, new Color(name.hashCode() & 0xffff | 0x10000));
        var translated = published(ha, name + " đã dịch", "Chữ.");
        at(ha.post(translated + "/translate", "to", "en"));
        made.add(translated);
        made.add(translated + "?lang=en");
        for (var type : List.of("story", "event")) {
            var own = client.post("/admin/new", "type", type, "title", name + " " + type, "request_id", name + type);
            if (own.statusCode() == 303) {
                made.add(at(own));
                upload(client, at(own), new Color(name.hashCode() & 0xffff));
            }
        }
        var gone = published(ha, name + " đã bỏ", "Chữ.");
        at(ha.post(gone + "/delete", "confirmed", "true"));
        List<String> pages = new ArrayList<>(
                List.of("/admin", "/admin/entries", "/admin/entries?state=deleted", "/admin/schedule", "/admin/media"));
        made.stream().filter(path -> client.get(path).statusCode() == 200).forEach(path -> {
            pages.add(path);
            pages.add(path.contains("?") ? path.replace("?", "/history?") : path + "/history");
        });
        return pages;
    }

    private static void upload(DeskClient client, String path, Color color) throws IOException {
        var entry = path.substring("/admin/entries/".length());
        assertThat(client.upload("/admin/media", "entry", entry, DeskClient.picture(color))
                        .statusCode())
                .isEqualTo(200);
    }

    private static List<Press> presses(String page, Element document, Element form) {
        var action = form.attr("action");
        if (List.of("/admin/sign-out", "/admin/language").contains(action)) {
            return List.of();
        }
        List<Element> all = new ArrayList<>(form.select("input, textarea, select, button"));
        if (!form.id().isEmpty()) {
            all.addAll(document.select("[form=" + form.id() + "]"));
        }
        List<String> fields = new ArrayList<>();
        all.stream().filter(OfferedIT::isSent).forEach(each -> fields.addAll(List.of(each.attr("name"), value(each))));
        var buttons = all.stream()
                .filter(each ->
                        each.tagName().equals("button") && !each.attr("type").equals("button"))
                .toList();
        return buttons.stream()
                .map(button -> {
                    List<String> sent = new ArrayList<>(fields);
                    if (button.hasAttr("name")) {
                        sent.addAll(List.of(button.attr("name"), button.attr("value")));
                    }
                    return new Press(page, action, sent);
                })
                .toList();
    }

    private static boolean isSent(Element field) {
        return field.hasAttr("name")
                && !field.tagName().equals("button")
                && !field.attr("name").equals("_csrf")
                && (!List.of("radio").contains(field.attr("type")) || field.hasAttr("checked"));
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().isBlank() ? "Chữ." : field.wholeText();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    @Test
    void anAuthorIsOfferedNoPublishing() {
        var author = person("offers-none", Grant.of(Role.AUTHOR));
        var path = begin(author, "story", "Không được đăng");
        assertThat(author.get("/admin/entries").body()).doesNotContain("name=\"what\"", "name=\"entry\"");
        assertThat(author.get(path).body())
                .contains("value=\"submit\"")
                .doesNotContain("value=\"publish\"", path + "/rename", path + "/schedule", path + "/delete");
        assertThat(ha.get("/admin/entries").body()).contains("value=\"publish\"", "value=\"unpublish\"");
    }

    @Test
    void pickersOfferWhatThePersonAnswersFor() throws IOException {
        desk.file("producers/co-so-hue.md", "---\ntitle: Cơ sở ở Huế\nregion: hue\nsummary: Một.\n---\nChữ.\n");
        desk.file(
                "producers/co-so-da-nang.md",
                "---\ntitle: Cơ sở ở Đà Nẵng\nregion: da-nang\nsummary: Một.\n---\nChữ.\n");
        var author = person("picks", Grant.limited(Role.AUTHOR, Set.of(CITY), Set.of(EntryType.PRODUCT), Set.of()));
        assertThat(author.get("/admin/pick?kind=region&q=thanh+pho").body())
                .contains("Đà Nẵng")
                .doesNotContain("Huế");
        assertThat(ha.get("/admin/pick?kind=region&q=thanh+pho").body()).contains("Đà Nẵng", "Huế");
        assertThat(Stream.of(
                        ha.get("/admin/pick?kind=region&q=duy+xuyen").body().split("\\},\\{")))
                .as("what there is now comes first, and former units say until when they were")
                .hasSize(2)
                .satisfiesExactly(
                        now -> assertThat(now).contains("Xã Duy Xuyên, Thành phố Đà Nẵng [duy-xuyen]"),
                        former -> assertThat(former)
                                .contains("Huyện Duy Xuyên, Tỉnh Quảng Nam (trước 7/2025) [duy-xuyen-cu]"));
        assertThat(author.get("/admin/pick?kind=producer&q=co+so").body())
                .contains("Cơ sở ở Đà Nẵng")
                .doesNotContain("Cơ sở ở Huế");
        assertThat(author.get("/admin/pick?kind=producer-anywhere&q=co+so").body())
                .as("a stall may be of anybody")
                .contains("Cơ sở ở Đà Nẵng", "Cơ sở ở Huế");
        assertThat(ha.get(begin(ha, "event", "Hội chợ có gian hàng")).body())
                .contains("data-pick=\"producer-anywhere\"")
                .doesNotContain("data-pick=\"producer\"");
        assertThat(ha.get(begin(ha, "product", "Có nơi làm")).body()).contains("data-pick=\"producer\"");
        assertThat(author.get("/admin/new").body())
                .contains("value=\"product\"")
                .doesNotContain("value=\"story\"");
        assertThat(author.get("/admin/entries").body()).doesNotContain("<option value=\"story\"");
    }

    @Test
    void aRegionFiltersByItsNameAsSoonAsItIsOne() throws IOException {
        desk.file("places/o-xa.md", "---\ntitle: Chỗ ở xã\nregion: duy-xuyen\nsummary: Một.\n---\nChữ.\n");
        desk.file("places/o-huyen.md", "---\ntitle: Chỗ ở huyện\nregion: duy-xuyen-cu\nsummary: Một.\n---\nChữ.\n");
        desk.file("places/o-hue.md", "---\ntitle: Chỗ ở Huế\nregion: hue\nsummary: Một.\n---\nChữ.\n");
        var half = listed("Duy X");
        assertThat(half.select(".entry-row a.title").eachText()).contains("Chỗ ở xã", "Chỗ ở huyện", "Chỗ ở Huế");
        assertThat(half.select("#region-meant").text()).contains("Không có vùng nào tên “Duy X”");
        var both = listed("Duy Xuyên");
        assertThat(both.select(".entry-row a.title").eachText()).containsExactlyInAnyOrder("Chỗ ở xã", "Chỗ ở huyện");
        assertThat(both.select("#region-meant").text())
                .contains(
                        "2 vùng", "Xã Duy Xuyên, Thành phố Đà Nẵng", "Huyện Duy Xuyên, Tỉnh Quảng Nam (trước 7/2025)");
        var one = listed("Xã Duy Xuyên, Thành phố Đà Nẵng [duy-xuyen]");
        assertThat(one.select(".entry-row a.title").eachText()).containsExactly("Chỗ ở xã");
        assertThat(one.select("#region-meant").text()).isEmpty();
        var made = ha.post("/admin/new", "type", "story", "title", "Ở đâu", "region", "Duy Xuyên");
        assertThat(made.statusCode()).isEqualTo(400);
        assertThat(made.body()).contains("Có nhiều vùng tên “Duy Xuyên”");
    }

    private static Document listed(String region) {
        var answer = ha.get("/admin/entries?type=place&region=" + URLEncoder.encode(region, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void whatLiesInTheContentAndIsNoneIsListed() throws IOException {
        var gone = published(ha, "Vào thùng rác", "Chữ.");
        at(ha.post(gone + "/delete", "confirmed", "true"));
        desk.file("products/bang-gia.xlsx", "x");
        var author = person("sees-no-strays", Grant.of(Role.AUTHOR));
        assertThat(ha.get("/admin").body())
                .contains("Tệp không phải nội dung", "content/products/bang-gia.xlsx", "hãy chuyển nó ra khỏi content/")
                .doesNotContain("_trash/");
        assertThat(author.get("/admin").body()).doesNotContain("bang-gia.xlsx");
        for (var number = 0; number < 60; number++) {
            desk.file("products/anh-" + number + ".raw", "x");
        }
        assertThat(ha.get("/admin").body()).contains("Và 11 tệp nữa.").doesNotContain("Bài mà tìm kiếm không có");
    }

    @Test
    void whatDiffersIsSaidPartByPart() {
        var path = begin(ha, "product", "Khác nhau");
        var editor = person("differs", Grant.of(Role.EDITOR));
        saveProduct(
                ha, path, "-1", "4", "2024-06-05", "Một câu khá dài để thấy từng chữ đổi, viết cho có, có hai chữ cũ.");
        saveProduct(
                editor,
                path,
                "0",
                "5",
                "2024-06-05",
                "Một câu khá dài để thấy từng chữ đổi, viết cho có, có hai chữ mới.");
        var history = Jsoup.parse(ha.get(path + "/history").body());
        var compared = history.select("[name=one][value]");
        var newest = compared.first().attr("value");
        var other = compared.get(1).attr("value");
        var shown = Jsoup.parse(
                ha.get(path + "/history?one=" + other + "&other=" + newest).body());
        var difference = shown.select(".difference").first();
        assertThat(difference.select("dt").eachText()).containsExactly("Tóm tắt", "Các lần công nhận – 1 – Số sao");
        assertThat(difference.select("dd").get(1).text()).isEqualTo("4 sao 5 sao");
        assertThat(difference.select("dd").first().select("del").eachText()).containsExactly("cũ.");
        assertThat(difference.text()).doesNotContain("2024", "stars", "recognitions");
    }

    private static void saveProduct(
            DeskClient client, String path, String row, String stars, String issued, String summary) {
        at(client.post(
                path + "/save",
                "from",
                from(client, path),
                "body",
                "Chữ.",
                "f.title",
                "Khác nhau",
                "f.summary",
                summary,
                "f.recognitions.0._row",
                row,
                "f.recognitions.0.stars",
                stars,
                "f.recognitions.0.issued",
                issued));
    }

    @Test
    void whoApprovesSeesWhatDiffersFromWhatIsPublic() {
        var path = published(ha, "Duyệt khác nhau", "Giữ nguyên.\n\nĐoạn cũ.");
        var author = person("to-approve", Grant.of(Role.AUTHOR));
        at(save(author, path, from(author, path), "submit", "Duyệt khác nhau", "Giữ nguyên.\n\nĐoạn mới."));
        var difference = Jsoup.parse(ha.get(path).body())
                .select("details[open] .difference")
                .text();
        assertThat(difference).contains("Đoạn", "cũ.", "mới.").doesNotContain("Giữ nguyên");
    }
}

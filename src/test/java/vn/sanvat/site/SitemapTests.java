package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.content.live.ContentFolder;

class SitemapTests {
    private static final String BASE = "https://sanvat.example";
    private static final Pattern LOC = Pattern.compile("<loc>(.*?)</loc>");

    @TempDir
    private Path folder;

    @Test
    void aGreatManyEntriesAreEachInOneOfTheFiles() {
        var many = 26_000;
        var content = content();
        for (var number = 0; number < many; number++) {
            content.entry("places/noi-" + number + ".md", "Nơi " + number);
        }

        var sitemap = new Sitemap(TestCatalogue.of(content), BASE);
        List<String> all = new ArrayList<>();
        for (var number = 1; number <= sitemap.files(); number++) {
            var file = text(sitemap.file(number));
            var found = locations(file);
            assertThat(found).hasSizeBetween(1, 50_000);
            assertThat(file.length()).isLessThan(50_000_000);
            all.addAll(found);
        }

        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        assertThat(all)
                .contains(BASE + "/", BASE + "/en", BASE + "/lich", BASE + "/en/trip")
                .filteredOn(address -> address.startsWith(BASE + "/diem-den/"))
                .hasSize(many);
        assertThat(locations(text(sitemap.index())))
                .hasSize(sitemap.files())
                .startsWith(BASE + "/sitemap-1.xml", BASE + "/sitemap-2.xml");
    }

    @Test
    void aPageWithoutTranslationIsNamedOnceAndAloneInItsLanguage() {
        var content = content()
                .entry("places/lang-sen.md", "Làng Sen")
                .entry("places/xom-gung.md", "Xóm Gừng")
                .with(
                        "places/xom-gung.en.md",
                        "---\ntitle: Ginger hamlet\nsummary: A hamlet.\n---\nGinger everywhere.\n");
        var file = text(new Sitemap(TestCatalogue.of(content), BASE).file(1));

        assertThat(file)
                .contains("<loc>" + BASE + "/diem-den/lang-sen</loc><lastmod>")
                .doesNotContain("/en/places/lang-sen")
                .contains("<loc>" + BASE + "/en/places/xom-gung</loc>")
                .contains("hreflang=\"en\" href=\"" + BASE + "/en/places/xom-gung\"")
                .contains("hreflang=\"x-default\" href=\"" + BASE + "/diem-den/xom-gung\"");
        assertThat(locations(file)).doesNotHaveDuplicates();
    }

    @Test
    void whatHasNothingToShowIsLeftOut() {
        var content = content()
                .with("taxonomy/regions.yml", """
                    regions:
                      - {id: nghe-an, level: province, code: "40", name: Nghệ An}
                      - {id: kim-lien, level: commune, code: "17950", name: Kim Liên, parent: nghe-an}
                      - {id: hue, level: province, code: "46", name: Huế}
                    """)
                .with("taxonomy/categories.yml", """
                    categories:
                      - {code: I, slug: thuc-pham, name: Thực phẩm}
                      - {code: II, slug: do-uong, name: Đồ uống}
                    """)
                .with("places/lang-sen.md", "---\ntitle: Làng Sen\nregion: kim-lien\n---\nSen.\n")
                .with("products/mat-ong.md", "---\ntitle: Mật ong\ncategory: I\n---\nMật.\n");

        assertThat(locations(text(new Sitemap(TestCatalogue.of(content), BASE).file(1))))
                .contains(
                        BASE + "/vung/nghe-an", BASE + "/en/regions/kim-lien", BASE + "/nhom/thuc-pham", BASE + "/vung")
                .doesNotContain(BASE + "/vung/hue", BASE + "/en/regions/hue")
                .doesNotContain(BASE + "/nhom/do-uong", BASE + "/en/categories/do-uong", BASE + "/tim-kiem");
    }

    private ContentFolder content() {
        return new ContentFolder(folder).with("site.yml", "name: {vi: Thử, en: Trial}\nlanguages: [vi, en]\n");
    }

    private static List<String> locations(String file) {
        return LOC.matcher(file).results().map(found -> found.group(1)).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

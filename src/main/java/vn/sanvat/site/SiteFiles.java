package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Addresses.Section;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.problem.Problem;
import vn.sanvat.theme.Theme;

/** Files that belong to the site as a whole: the theme's assets, the sitemap, robots.txt, the web app manifest. */
@RestController
class SiteFiles {
    private static final int SITEMAP_LIMIT = 50_000; // addresses in one file, by sitemaps.org
    private final Theme theme;
    private final Catalogues catalogues;
    private final PageFrame frame;

    SiteFiles(Theme theme, Catalogues catalogues, PageFrame frame) {
        this.theme = theme;
        this.catalogues = catalogues;
        this.frame = frame;
    }

    @GetMapping("/theme/**")
    ResponseEntity<byte[]> asset(HttpServletRequest request) {
        var asset = theme.served(request.getRequestURI())
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(MediaType.valueOf(asset.mediaType()))
                .body(asset.bytes());
    }

    /** Beside the pages that it serves, because a service worker has only what lies below its own address. */
    @GetMapping("/offline.js")
    ResponseEntity<byte[]> offline() {
        var asset = theme.served(theme.asset("offline.js"))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.valueOf(asset.mediaType()))
                .body(asset.bytes());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        var text =
                "User-agent: *\nDisallow: /admin\nDisallow: /api/\nSitemap: " + frame.base(request) + "/sitemap.xml\n";
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }

    @GetMapping("/site.webmanifest")
    ResponseEntity<Map<String, Object>> manifest() {
        var site = catalogues.current().snapshot().site();
        Map<String, Object> manifest = Map.of(
                "name", site.name(site.source()),
                "short_name", site.name(site.source()),
                "lang", site.source().tag(),
                "start_url", "/",
                "scope", "/",
                "display", "standalone",
                "theme_color", "#8e1f1f",
                "background_color", "#fbf5e6",
                "icons", List.of(icon(192), icon(512)));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/manifest+json"))
                .body(manifest);
    }

    private Map<String, Object> icon(int size) {
        return Map.of(
                "src",
                theme.asset("icon-" + size + ".png"),
                "sizes",
                size + "x" + size,
                "type",
                "image/png",
                "purpose",
                "any maskable");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        var catalogue = catalogues.current();
        var languages = catalogue.snapshot().site().languages();
        var base = frame.base(request);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        List<Function<Language, String>> pages = new ArrayList<>();
        pages.add(Addresses::home);
        for (var type : EntryType.values()) {
            if (type != EntryType.PAGE) {
                pages.add(language -> Addresses.of(type, language));
            }
        }
        pages.add(language -> Addresses.of(Section.REGIONS, language));
        pages.add(language -> Addresses.of(Section.CATEGORIES, language));
        pages.add(language -> Addresses.of(Section.CALENDAR, language));
        pages.add(language -> Addresses.of(Section.TRIP, language));
        pages.add(language -> Addresses.of(Section.MAP, language));
        catalogue.byName(languages.get(0)).forEach(item -> pages.add(language -> Addresses.of(item.id(), language)));
        catalogue
                .taxonomy()
                .categories()
                .all()
                .forEach(category ->
                        pages.add(language -> Addresses.category(category.slug().value(), language)));
        catalogue.taxonomy().regions().all().stream()
                .filter(region -> !catalogue.inRegion(region.id()).isEmpty())
                .forEach(region -> pages.add(language -> Addresses.region(region.id(), language)));
        pages.stream()
                .limit(SITEMAP_LIMIT / languages.size())
                .forEach(page -> languages.forEach(language -> url(xml, base, page, language, languages)));
        xml.append("</urlset>\n");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void url(
            StringBuilder xml,
            String base,
            Function<Language, String> page,
            Language language,
            List<Language> languages) {
        xml.append("<url><loc>")
                .append(HtmlUtils.htmlEscape(base + page.apply(language)))
                .append("</loc>");
        languages.forEach(each -> xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(each.tag())
                .append("\" href=\"")
                .append(HtmlUtils.htmlEscape(base + page.apply(each)))
                .append("\"/>"));
        xml.append("</url>\n");
    }
}

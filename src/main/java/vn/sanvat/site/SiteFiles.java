package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.http.SiteAddress;
import vn.sanvat.problem.Problem;
import vn.sanvat.theme.SpareTheme;
import vn.sanvat.theme.Theme;

/** Files that belong to the site as a whole: the theme's assets, the sitemap, robots.txt, the web app manifest. */
@RestController
class SiteFiles {
    private static final Duration FRESH = Duration.ofDays(1);

    private final Theme theme;
    private final SpareTheme spare;
    private final Catalogues catalogues;
    private final SiteAddress address;

    SiteFiles(Theme theme, SpareTheme spare, Catalogues catalogues, SiteAddress address) {
        this.theme = theme;
        this.spare = spare;
        this.catalogues = catalogues;
        this.address = address;
    }

    @GetMapping("/theme/**")
    ResponseEntity<byte[]> asset(HttpServletRequest request) {
        var asset = theme.served(request.getRequestURI())
                .or(() -> spare.get().served(request.getRequestURI()))
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
        var asset = spare.asset(theme, "offline.js");
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.valueOf(asset.mediaType()))
                .body(asset.bytes());
    }

    /** Where browsers and telephones look without being told. */
    @GetMapping({"/favicon.ico", "/apple-touch-icon.png", "/apple-touch-icon-precomposed.png"})
    ResponseEntity<byte[]> icon(HttpServletRequest request) {
        var name = request.getRequestURI().substring(1).replace("-precomposed", "");
        var asset = spare.asset(theme, name);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.valueOf(asset.mediaType()))
                .body(asset.bytes());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        var text = "User-agent: *\nDisallow: /admin\nDisallow: /api/\nDisallow: /graphql\nDisallow: /mcp\nSitemap: "
                + address.base(request) + "/sitemap.xml\n";
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
                spare.asset(theme, "icon-" + size + ".png").address(),
                "sizes",
                size + "x" + size,
                "type",
                "image/png",
                "purpose",
                "any maskable");
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemaps(HttpServletRequest request) {
        return xml(new Sitemap(catalogues.current(), address.base(request)).index());
    }

    @GetMapping("/sitemap-{number:[1-9]\\d{0,3}}.xml")
    ResponseEntity<byte[]> sitemap(@PathVariable int number, HttpServletRequest request) {
        var sitemap = new Sitemap(catalogues.current(), address.base(request));
        if (number > sitemap.files()) {
            throw Problem.notFound("not_found.address").occurred();
        }
        return xml(sitemap.file(number));
    }

    private static ResponseEntity<byte[]> xml(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(bytes);
    }
}

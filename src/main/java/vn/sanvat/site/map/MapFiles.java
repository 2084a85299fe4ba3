package vn.sanvat.site.map;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.outline.BaseMap;
import vn.sanvat.site.outline.MapFrame;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.PageRequests;
import vn.sanvat.site.part.PreparedParts;

/** What maps are made of besides the page: drawn land, outlines. */
@RestController
class MapFiles {
    static final String POINTS = "/ban-do/diem.json";
    private static final String BASE = "/ban-do/nen/";
    private static final String SMALL = "/ban-do/nho/{folder:[a-z]{1,20}}/{slug:[a-z0-9-]{1,120}}.svg";
    private static final Duration SMALL_FRESH = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofDays(7);

    private static final Duration POINTS_FRESH = Duration.ofSeconds(30);

    private final PageRequests pageRequests;
    private final Outlines outlines;
    private final BaseMap baseMap;
    private final PreparedParts parts;

    MapFiles(PageRequests pageRequests, Outlines outlines, PreparedParts parts) {
        this.parts = parts;
        this.pageRequests = pageRequests;
        this.outlines = outlines;
        this.baseMap = new BaseMap(outlines);
    }

    /** The address of the picture of the land. */
    static String base(MapFrame frame) {
        return BASE + frame.key() + ".svg";
    }

    /** The frame of such an address; empty where it is another. */
    static Optional<MapFrame> frame(String base) {
        return base.startsWith(BASE)
                ? MapFrame.of(base.substring(BASE.length()).replace(".svg", ""))
                : Optional.empty();
    }

    /** Where an entry is, as a picture for texts. */
    @GetMapping({SMALL, "/{lang:en}" + SMALL})
    ResponseEntity<byte[]> small(@PathVariable String folder, @PathVariable String slug, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        return EntryType.ofFolder(folder)
                .filter(type -> Slug.isValid(slug))
                .flatMap(type -> pageRequest.catalogue().find(EntryId.of(type, slug)))
                .flatMap(item -> new MapView(pageRequest.catalogue(), pageRequest.language(), outlines)
                        .small(item)
                        .map(map -> DrawnMap.svg(map, item.title(pageRequest.language()), baseMap)))
                .map(svg -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(SMALL_FRESH).cachePublic())
                        .contentType(MediaType.valueOf("image/svg+xml"))
                        .body(svg.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
    }

    @GetMapping(BASE + "{key:[a-z0-9-]{1,40}}.svg")
    ResponseEntity<byte[]> land(@PathVariable String key) {
        return MapFrame.of(key)
                .map(frame ->
                        answer(baseMap.svg(frame).getBytes(StandardCharsets.UTF_8), MediaType.valueOf("image/svg+xml")))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
    }

    @GetMapping("/ban-do/ranh-gioi/{level:[a-z]{1,20}}.geojson")
    ResponseEntity<byte[]> outlines(@PathVariable String level) {
        return outlines.geoJson(level)
                .map(bytes -> answer(bytes, MediaType.valueOf("application/geo+json")))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
    }

    /** What the map of an address shows, for a script. */
    @GetMapping({POINTS, "/{lang:en}" + POINTS})
    ResponseEntity<MapPoints> points(HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var asked = MapRequest.read(
                pageRequest.parameters(),
                pageRequest.language(),
                pageRequest.catalogue().snapshot().schema());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(POINTS_FRESH).cachePublic())
                .body(parts.of(
                        pageRequest.catalogue(),
                        pageRequest.today(),
                        asked,
                        MapPoints.class,
                        () -> new MapPointsView(pageRequest, outlines).of(asked)));
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(type)
                .body(bytes);
    }
}

package vn.sanvat.site.media;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.cover.CoverSubject;
import vn.sanvat.site.cover.Covers;

/** Serves the drawn covers: SVG for pages, PNG for links in social networks. */
@RestController
public class CoverFiles {
    private static final Duration FRESH = Duration.ofDays(1);
    /** The size that social networks show whole. */
    private static final int WIDTH = 1200;

    private static final int HEIGHT = 630;

    private final Catalogues catalogues;
    private final Clock clock;
    private final Covers covers = new Covers();
    private final DrawnPictures pictures;

    CoverFiles(Catalogues catalogues, DrawnPictures pictures, Clock clock) {
        this.catalogues = catalogues;
        this.pictures = pictures;
        this.clock = clock;
    }

    public static String address(Item item) {
        return Addresses.cover(item.id());
    }

    public static String picture(Item item) {
        return "/bia/" + item.type().folder() + "/" + item.slug() + ".png";
    }

    @GetMapping("/bia/{folder:[a-z]+}/{slug:[a-z0-9-]+}.svg")
    ResponseEntity<byte[]> svg(@PathVariable String folder, @PathVariable String slug) {
        var type = catalogues
                .current()
                .snapshot()
                .schema()
                .typeOfFolder(folder)
                .filter(each -> Slug.isValid(slug))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        var isPublic = catalogues.current().find(EntryId.of(type, slug)).isPresent();
        // of drafts, which previews show, from the name alone, and not to be kept: the entry says more than its name
        var drawn = isPublic ? subject(folder, slug) : CoverSubject.of(type.key(), slug, "", "");
        return ResponseEntity.ok()
                .cacheControl(isPublic ? CacheControl.maxAge(FRESH).cachePublic() : CacheControl.noStore())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(covers.svg(drawn).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/bia/{folder:[a-z]+}/{slug:[a-z0-9-]+}.png")
    ResponseEntity<byte[]> png(@PathVariable String folder, @PathVariable String slug) {
        var subject = PagePictures.subject(folder, slug, catalogues.current()).orElseGet(() -> subject(folder, slug));
        var picture = pictures.get(subject.toString(), () -> covers.png(subject, WIDTH, HEIGHT));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.IMAGE_PNG)
                .body(picture);
    }

    private CoverSubject subject(String folder, String slug) {
        var catalogue = catalogues.current();
        return EntryType.ofFolder(folder)
                .filter(type -> Slug.isValid(slug))
                .flatMap(type -> catalogue.find(new EntryId(type, new Slug(slug))))
                .map(item -> subject(item, catalogue))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
    }

    private CoverSubject subject(Item item, Catalogue catalogue) {
        var drawn = mainProduct(item, catalogue)
                .or(() -> subjectOfStory(item, catalogue))
                .orElse(item);
        var category = drawn.product().map(Details.Product::category).orElse(drawn.kind());
        var region = land(item, drawn, catalogue);
        var subject = CoverSubject.of(item.type().key(), item.slug(), category, region)
                .drawing(drawn.slug())
                .withStops(item.route().map(route -> route.stops().size()).orElse(0));
        return item.schedule()
                .filter(schedule -> schedule.isLunar())
                .flatMap(schedule -> schedule.next(LocalDate.now(clock)))
                .map(next -> subject.underMoon(LunarDate.of(next.mainDay()).day()))
                .orElse(subject);
    }

    /** The former district tells the sea from the plain and the hills better than today's communes do. */
    private static String land(Item item, Item drawn, Catalogue catalogue) {
        var own = item.entry().region().isEmpty()
                ? drawn.entry().region()
                : item.entry().region();
        var region = item.route().isEmpty()
                ? own
                : catalogue.stops(item).stream()
                        .map(stop ->
                                stop.item().map(each -> each.entry().region()).orElse(stop.region()))
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElse("");
        return district(region, catalogue);
    }

    static String district(String region, Catalogue catalogue) {
        return catalogue.taxonomy().regions().formerDistricts(region).stream()
                .findFirst()
                .map(district -> district.id())
                .orElse(region);
    }

    /** A story is drawn by the first entry that it is about. */
    private static Optional<Item> subjectOfStory(Item item, Catalogue catalogue) {
        return item.entry().details() instanceof Details.Story story
                ? catalogue.find(story.about()).stream()
                        .findFirst()
                        .map(about -> mainProduct(about, catalogue).orElse(about))
                : Optional.empty();
    }

    /** A producer is drawn by the product with the most stars. */
    private static Optional<Item> mainProduct(Item item, Catalogue catalogue) {
        if (!item.type().equals(EntryType.PRODUCER)) {
            return Optional.empty();
        }
        return catalogue.referringTo(item.id()).stream()
                .filter(each -> each.type().equals(EntryType.PRODUCT))
                .max(Comparator.comparingInt(Item::stars));
    }
}

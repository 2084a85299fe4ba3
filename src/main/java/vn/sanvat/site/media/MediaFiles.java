package vn.sanvat.site.media;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.PictureAddresses;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Image;
import vn.sanvat.content.Language;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.DraftPreviews;
import vn.sanvat.media.Variants;
import vn.sanvat.media.Variants.Size;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.model.Parts;

/** Serves pictures in the sizes that pages ask for, as WebP; originals are not served. */
@RestController
public class MediaFiles {
    private static final String FILE = "/{year:\\d{4}}/{name:[a-z0-9][a-z0-9.-]{0,180}}/{size:[0-9c-]{3,12}}.webp";

    /** The proxies on the way ask again, because a picture is no longer public once nothing public shows it. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().sMaxAge(Duration.ofHours(1));

    private final Content content;
    private final Catalogues catalogues;
    private final DraftPreviews previews;
    private final Variants variants;

    MediaFiles(Content content, Catalogues catalogues, DraftPreviews previews, Variants variants) {
        this.content = content;
        this.catalogues = catalogues;
        this.previews = previews;
        this.variants = variants;
    }

    /** The size stands at the end, so that a picture that is replaced has another address. */
    @GetMapping("/media" + FILE)
    ResponseEntity<byte[]> picture(@PathVariable String year, @PathVariable String name, @PathVariable String size) {
        var path = year + "/" + name;
        return answer(path, size, catalogues.current().pictures().isShown(path), FOR_EVER);
    }

    /** What a draft shows, for those who have the signed link to it. */
    @GetMapping("/xem-thu/{token}/media" + FILE)
    ResponseEntity<byte[]> ofDraft(
            @PathVariable String token,
            @PathVariable String year,
            @PathVariable String name,
            @PathVariable String size) {
        var path = year + "/" + name;
        var isShown = previews.open(token)
                .flatMap(preview -> preview.snapshot().find(preview.id()))
                .filter(entry -> entry.pictures().contains(path))
                .isPresent();
        return answer(path, size, isShown, CacheControl.noStore());
    }

    private ResponseEntity<byte[]> answer(String path, String size, boolean isShown, CacheControl kept) {
        var asked = Size.of(size).orElseThrow(MediaFiles::unknown);
        var state = content.pictureState(path).filter(found -> isShown).orElseThrow(MediaFiles::unknown);
        return ResponseEntity.ok()
                .cacheControl(kept)
                .contentType(MediaType.valueOf("image/webp"))
                .body(variants.webp(state, asked, () -> content.picture(state)));
    }

    private static RuntimeException unknown() {
        return Problem.notFound("not_found.address").occurred();
    }

    public static List<Parts.Picture> pictures(Item item, PictureAddresses addresses, Language language) {
        return item.entry().images().stream()
                .map(image -> picture(image, addresses, language))
                .toList();
    }

    private static Parts.Picture picture(Image image, PictureAddresses addresses, Language language) {
        var variants = addresses.variants(image);
        return new Parts.Picture(
                variants.get(Math.min(1, variants.size() - 1)).address(),
                variants.stream()
                        .map(variant -> variant.address() + " " + variant.width() + "w")
                        .collect(Collectors.joining(", ")),
                image.alt(language),
                image.credit(),
                image.width(),
                image.height());
    }
}

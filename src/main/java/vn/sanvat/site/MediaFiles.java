package vn.sanvat.site;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.catalogue.Item;
import vn.sanvat.content.Content;
import vn.sanvat.content.Image;
import vn.sanvat.content.Language;
import vn.sanvat.media.Variants;
import vn.sanvat.media.Variants.Size;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.model.Parts;

/** Serves pictures in the sizes that pages ask for, as WebP; originals are not served. */
@RestController
class MediaFiles {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Content content;
    private final Variants variants;

    MediaFiles(Content content, Variants variants) {
        this.content = content;
        this.variants = variants;
    }

    /** The size stands at the end, so that a picture that is replaced has another address. */
    @GetMapping("/media/{year:\\d{4}}/{name:[a-z0-9][a-z0-9.-]{0,180}}/{size:[0-9c-]{3,12}}.webp")
    ResponseEntity<byte[]> picture(@PathVariable String year, @PathVariable String name, @PathVariable String size) {
        var asked = Size.of(size).orElseThrow(MediaFiles::unknown);
        var state = content.pictureState(year + "/" + name).orElseThrow(MediaFiles::unknown);
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.valueOf("image/webp"))
                .body(variants.webp(state, asked, () -> content.picture(state)));
    }

    private static RuntimeException unknown() {
        return Problem.notFound("not_found.address").occurred();
    }

    static String address(String file, String size) {
        return "/media/" + file + "/" + size + ".webp";
    }

    static List<Parts.Picture> pictures(Item item, Language language) {
        return item.entry().images().stream()
                .map(image -> picture(image, language))
                .toList();
    }

    private static Parts.Picture picture(Image image, Language language) {
        var widths = Stream.of(320, 640, 960, 1600)
                .filter(width -> width == 320 || image.width() == 0 || width <= image.width())
                .toList();
        return new Parts.Picture(
                address(image.file(), String.valueOf(widths.contains(640) ? 640 : 320)),
                widths.stream()
                        .map(width -> address(image.file(), String.valueOf(width)) + " " + width + "w")
                        .collect(Collectors.joining(", ")),
                image.alt(language),
                image.credit(),
                image.width(),
                image.height());
    }
}

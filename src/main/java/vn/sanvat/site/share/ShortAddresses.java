package vn.sanvat.site.share;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.address.Addresses;
import vn.sanvat.catalogue.ShortCodes;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.media.DrawnPictures;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.PageRequests;

/** The short addresses {@code /q/…}: they lead to the page, and have a picture to print. */
@RestController
class ShortAddresses {
    private static final String CODE = "{code:[0-9A-Za-z]{7,12}}";
    private static final int USUAL_PIXELS = 8; // of a module in a PNG
    private static final int MOST_PIXELS = 40;
    private static final Duration FRESH = Duration.ofDays(1);

    private final PageRequests pageRequests;
    private final DrawnPictures pictures;

    ShortAddresses(PageRequests pageRequests, DrawnPictures pictures) {
        this.pageRequests = pageRequests;
        this.pictures = pictures;
    }

    /** Never a permanent redirect: the page behind a printed code may move. */
    @GetMapping({"/q/" + CODE, "/{lang:en}/q/" + CODE})
    ResponseEntity<Void> follow(@PathVariable String code, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var target = target(code, pageRequest);
        var page = Addresses.of(target.entry(), pageRequest.language());
        var address = target.stall() == 0
                ? page
                : Addresses.today(target.entry(), pageRequest.language()) + "#" + Addresses.stall(target.stall());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .build();
    }

    @GetMapping({"/q/" + CODE + ".svg", "/{lang:en}/q/" + CODE + ".svg"})
    ResponseEntity<byte[]> svg(@PathVariable String code, HttpServletRequest request) {
        return picture(MediaType.valueOf("image/svg+xml"), new QrPicture(printed(code, request)).svg());
    }

    /** @param px pixels of the side of a module */
    @GetMapping({"/q/" + CODE + ".png", "/{lang:en}/q/" + CODE + ".png"})
    ResponseEntity<byte[]> png(
            @PathVariable String code,
            @RequestParam(defaultValue = "" + USUAL_PIXELS) String px,
            HttpServletRequest request) {
        if (!px.matches("[1-9]|[1-3]\\d|" + MOST_PIXELS)) {
            throw Problem.badRequest("query.number", "px", Problem.shown(px), 1, MOST_PIXELS)
                    .occurred();
        }
        var address = printed(code, request);
        var drawn = pictures.get(address + " " + px, () -> new QrPicture(address).png(Integer.parseInt(px)));
        return picture(MediaType.IMAGE_PNG, drawn);
    }

    private String printed(String code, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        target(code, pageRequest);
        return pageRequest.base() + Addresses.shortened(code, pageRequest.language());
    }

    private static ShortCodes.Target target(String code, PageRequest pageRequest) {
        return pageRequest
                .catalogue()
                .shortCodes()
                .find(code)
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
    }

    private static ResponseEntity<byte[]> picture(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(bytes);
    }
}

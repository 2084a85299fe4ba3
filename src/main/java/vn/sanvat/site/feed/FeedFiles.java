package vn.sanvat.site.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.Problem;
import vn.sanvat.site.page.Downloads;
import vn.sanvat.site.page.FileFormat;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.PageRequests;

/** Every list as a file: the address of its page with the format behind it, and the same parameters. */
@RestController
class FeedFiles {
    private static final String WORD = "{word:[a-z][a-z-]{2,}}";
    private static final String FORMAT = ".{format:json|csv|geojson|atom|ics}";
    private static final String SLUG = "/{slug:[a-z0-9][a-z0-9-]*}";

    private final PageRequests pageRequests;
    private final Feeds feeds;
    private final JsonMapper json;
    private final Downloads downloads;

    FeedFiles(PageRequests pageRequests, Feeds feeds, JsonMapper json, Downloads downloads) {
        this.pageRequests = pageRequests;
        this.feeds = feeds;
        this.json = json;
        this.downloads = downloads;
    }

    @GetMapping({"/" + WORD + FORMAT, "/{lang:en}/" + WORD + FORMAT})
    ResponseEntity<byte[]> list(@PathVariable String word, @PathVariable String format, HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var wanted = FileFormat.valueOf(format.toUpperCase(Locale.ROOT));
        return answer(feeds.of(Listed.of(word, pageRequest, wanted), pageRequest, wanted), pageRequest, wanted, word);
    }

    @GetMapping({"/" + WORD + SLUG + FORMAT, "/{lang:en}/" + WORD + SLUG + FORMAT})
    ResponseEntity<byte[]> one(
            @PathVariable String word,
            @PathVariable String slug,
            @PathVariable String format,
            HttpServletRequest request) {
        var pageRequest = pageRequests.of(request);
        var wanted = FileFormat.valueOf(format.toUpperCase(Locale.ROOT));
        var type = pageRequest.type(word);
        if (type.isPresent() && wanted == FileFormat.ICS) {
            return answer(feeds.of(event(type.get(), slug, pageRequest), pageRequest), pageRequest, wanted, slug);
        }
        return answer(
                feeds.of(Listed.of(word, slug, pageRequest, wanted), pageRequest, wanted), pageRequest, wanted, slug);
    }

    private static Item event(EntryType type, String slug, PageRequest pageRequest) {
        return pageRequest
                .find(type, slug)
                .filter(item -> item.type().equals(EntryType.EVENT))
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
    }

    private ResponseEntity<byte[]> answer(Feed feed, PageRequest pageRequest, FileFormat format, String name) {
        List<String> links = new ArrayList<>();
        link(links, feed.previous(), "prev");
        link(links, feed.next(), "next");
        link(links, feed.page(), "alternate");
        return downloads.answer(
                pageRequest,
                new MediaType(MediaType.parseMediaType(format.mediaType()), StandardCharsets.UTF_8),
                name + "." + format.extension(),
                links,
                bytes(feed, pageRequest, format));
    }

    private byte[] bytes(Feed feed, PageRequest pageRequest, FileFormat format) {
        return switch (format) {
            case JSON -> json.writeValueAsBytes(new JsonFiles(feed).json());
            case GEOJSON -> json.writeValueAsBytes(new JsonFiles(feed).geoJson());
            case CSV -> new TableFile(feed, pageRequest.catalogue()).csv();
            case ATOM -> new AtomFile(feed).bytes();
            case ICS -> new CalendarFile(feed, pageRequest::message).bytes();
        };
    }

    private static void link(List<String> links, String address, String relation) {
        if (!address.isEmpty()) {
            links.add("<" + address + ">; rel=\"" + relation + "\"");
        }
    }
}

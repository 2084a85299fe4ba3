package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.sanvat.catalogue.Addresses;
import vn.sanvat.catalogue.Item;
import vn.sanvat.catalogue.Result;
import vn.sanvat.catalogue.Search;
import vn.sanvat.content.EntryType;
import vn.sanvat.problem.Problem;

/** The lists of each type as tables, with the filters of the page beside them. */
@RestController
class ListFiles {
    private static final String WORD = "{word:[a-z][a-z-]{2,}}";
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<String> HEADER = List.of(
            "type", "slug", "title", "summary", "region", "stars", "lat", "lon", "next_start", "next_end", "url");

    private final Visits visits;
    private final Search search;

    ListFiles(Visits visits, Search search) {
        this.visits = visits;
        this.search = search;
    }

    @GetMapping({"/" + WORD + ".csv", "/{lang:en}/" + WORD + ".csv"})
    ResponseEntity<byte[]> csv(@PathVariable String word, HttpServletRequest request) {
        var visit = visits.of(request);
        var type = Addresses.type(word, visit.language())
                .filter(found -> found != EntryType.PAGE)
                .orElseThrow(() -> Problem.notFound("not_found.address").occurred());
        var query = visit.sizedQuery().withTypes(Set.of(type));
        var result = query.hasText() ? search.search(query) : visit.catalogue().list(query, visit.today());
        if (result.answered() == Result.Answered.AWAY) {
            throw Problem.unavailable("search.away").occurred();
        }
        var rows = result.hits().stream().map(hit -> row(hit.item(), visit)).toList();
        var bytes = CsvTable.of(HEADER, rows);
        var answer = ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(bytes))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(word + ".csv")
                                .build()
                                .toString());
        var links = links(result, visit);
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, String.join(", ", links));
        }
        return answer.body(bytes);
    }

    private static List<String> row(Item item, Visit visit) {
        var language = visit.language();
        var text = item.text(language);
        var next = item.schedule().flatMap(schedule -> schedule.next(visit.today()));
        return List.of(
                item.type().key(),
                item.slug(),
                text.title(),
                text.summary(),
                item.region().map(region -> region.label(language)).orElse(""),
                item.stars() == 0 ? "" : String.valueOf(item.stars()),
                item.position().map(point -> String.valueOf(point.lat())).orElse(""),
                item.position().map(point -> String.valueOf(point.lon())).orElse(""),
                next.map(occurrence -> occurrence.start().toString()).orElse(""),
                next.map(occurrence -> occurrence.end().toString()).orElse(""),
                visit.base() + Addresses.of(item.id(), language));
    }

    private static List<String> links(Result result, Visit visit) {
        List<String> links = new ArrayList<>();
        var page = result.query().page();
        if (page > 1) {
            links.add(link(visit, Math.min(page - 1, result.pages()), "prev"));
        }
        if (page < result.pages()) {
            links.add(link(visit, page + 1, "next"));
        }
        return links;
    }

    private static String link(Visit visit, int page, String relation) {
        var request = visit.request();
        var query = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("page", page)
                .build()
                .getQuery();
        return "<" + visit.base() + request.getRequestURI() + "?" + query + ">; rel=\"" + relation + "\"";
    }
}

package vn.sanvat.site.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers with a file that other programs keep: with what they need to ask again only for what has changed. */
@Component
public class Downloads {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final HttpServletRequest request;
    private final Clock clock;

    /** @param request the one that is answered */
    Downloads(HttpServletRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** @param links of the header {@code Link} */
    public ResponseEntity<byte[]> answer(
            PageRequest pageRequest, MediaType type, String name, List<String> links, byte[] bytes) {
        LastingPages.say(pageRequest.lasts(), request);
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .lastModified(modified(pageRequest))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*") // public, and the same for everybody
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString());
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, String.join(", ", links));
        }
        return answer.body(bytes);
    }

    /** The next time of an event follows from the day, so a new day changes what a file says too. */
    private Instant modified(PageRequest request) {
        var made = request.catalogue().snapshot().made();
        var midnight = request.today().atStartOfDay(clock.getZone()).toInstant();
        return made.isAfter(midnight) ? made : midnight;
    }
}

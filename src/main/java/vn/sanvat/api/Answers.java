package vn.sanvat.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.kept.SameForAll;

/** Answers with JSON, which is tagged and kept where it leaves the site. */
@Component
public class Answers {
    /** How long a cache may keep an answer before it asks again. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /** @param isSame for everyone, until the public revision or the day is another one */
    public ResponseEntity<byte[]> of(Object body, boolean isSame, WebRequest request) {
        if (isSame) {
            SameForAll.say(request);
        } else {
            SameForAll.sayForNow(request);
        }
        return fresh(body);
    }

    /** @param holds tells as long as it is the same for everyone; the revision and the day end it too */
    public ResponseEntity<byte[]> ofWhile(BooleanSupplier holds, Object body, WebRequest request) {
        SameForAll.sayWhile(holds, request);
        return fresh(body);
    }

    private ResponseEntity<byte[]> fresh(Object body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body));
    }

    /** What is no JSON, and the same for everyone. */
    public ResponseEntity<byte[]> text(byte[] text, WebRequest request) {
        SameForAll.say(request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text);
    }

    /** For whoever asked, and nobody else: it is tagged, and no cache keeps it. */
    public ResponseEntity<byte[]> toOne(Object body) {
        var bytes = json.writeValueAsBytes(body);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(DigestUtils.sha256Hex(bytes))
                .body(bytes);
    }
}

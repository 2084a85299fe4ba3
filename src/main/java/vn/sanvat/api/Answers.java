package vn.sanvat.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.kept.SameForAll;

/** Answers with JSON and an ETag of its bytes; 304 where the caller has them already. */
@Component
class Answers {
    /** How long a cache may keep an answer before it asks again. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    /** @param isSame for everyone, until the public revision or the day is another one */
    ResponseEntity<byte[]> of(Object body, boolean isSame, WebRequest request) {
        if (isSame) {
            SameForAll.say(request);
        }
        var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        var tag = "W/\"" + hash(bytes) + "\""; // weak: a strong one forbids to compress
        var builder = ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic());
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        return builder.contentType(MediaType.APPLICATION_JSON).body(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

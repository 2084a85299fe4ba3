package vn.sanvat.api.write;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.api.TokenFilter;

/** The draft of an entry, with its version as its tag. */
@RestController
class DraftReadingApi {
    private final DraftReading drafts;
    private final JsonMapper json;

    DraftReadingApi(DraftReading drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    @GetMapping("/api/v1/{type:[a-z]+}/{slug}/draft")
    ResponseEntity<byte[]> read(EntryRequest request) {
        var draft = drafts.read(TokenFilter.actor(), request.file());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(String.valueOf(draft.get("version")))
                .body(json.writeValueAsBytes(draft));
    }
}

package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.api.KnownParameters;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.api.write.EntryRequest.Takes;
import vn.sanvat.catalogue.Catalogues;

/** Drafts: begun, saved, discarded. */
@RestController
class DraftApi {
    private static final String DRAFT = "/api/v1/{type:[a-z]+}/{slug}/draft";
    private final Catalogues catalogues;
    private final EntrySteps steps;
    private final Writing writing;

    DraftApi(Catalogues catalogues, EntrySteps steps, Writing writing) {
        this.catalogues = catalogues;
        this.steps = steps;
        this.writing = writing;
    }

    @PostMapping("/api/v1/{type:[a-z]+}")
    ResponseEntity<byte[]> create(@PathVariable String type, HttpServletRequest request) throws IOException {
        WriteTerms.requireToken(request);
        var kind = KnownParameters.type(type, catalogues.current());
        var bytes = JsonBody.bytes(request);
        return writing.perform(
                request,
                bytes,
                "",
                actor -> steps.create(actor, kind, JsonBody.read(request, bytes, DraftSteps.WORDS)));
    }

    @PatchMapping(DRAFT)
    ResponseEntity<byte[]> save(@Takes({"merge", "current"}) EntryRequest request) throws IOException {
        return writing.perform("save", request);
    }

    @DeleteMapping(DRAFT)
    ResponseEntity<byte[]> discard(EntryRequest request) throws IOException {
        return writing.perform("discard", request);
    }
}

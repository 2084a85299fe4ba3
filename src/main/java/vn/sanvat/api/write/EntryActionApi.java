package vn.sanvat.api.write;

import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.api.write.EntryRequest.Takes;

/** What is done with an entry besides writing in it: one address for each action of the desk. */
@RestController
class EntryActionApi {
    private static final String ENTRY = "/api/v1/{type:[a-z]+}/{slug}";

    private final Writing writing;

    EntryActionApi(Writing writing) {
        this.writing = writing;
    }

    @PostMapping(ENTRY + "/submit")
    ResponseEntity<byte[]> submit(EntryRequest request) throws IOException {
        return writing.perform("submit", request);
    }

    @PostMapping(ENTRY + "/send-back")
    ResponseEntity<byte[]> sendBack(EntryRequest request) throws IOException {
        return writing.perform("send_back", request);
    }

    @PostMapping(ENTRY + "/approve")
    ResponseEntity<byte[]> approve(EntryRequest request) throws IOException {
        return writing.perform("approve", request);
    }

    @PostMapping(ENTRY + "/publish")
    ResponseEntity<byte[]> publish(EntryRequest request) throws IOException {
        return writing.perform("publish", request);
    }

    @PostMapping(ENTRY + "/schedule")
    ResponseEntity<byte[]> schedule(EntryRequest request) throws IOException {
        return writing.perform("schedule", request);
    }

    @PostMapping(ENTRY + "/unpublish")
    ResponseEntity<byte[]> unpublish(@Takes(EntrySteps.CONFIRMED) EntryRequest request) throws IOException {
        return writing.perform("unpublish", request);
    }

    @PostMapping(ENTRY + "/archive")
    ResponseEntity<byte[]> archive(@Takes(EntrySteps.CONFIRMED) EntryRequest request) throws IOException {
        return writing.perform("archive", request);
    }

    @DeleteMapping(ENTRY)
    ResponseEntity<byte[]> delete(@Takes(EntrySteps.CONFIRMED) EntryRequest request) throws IOException {
        return writing.perform("delete", request);
    }

    @PostMapping(ENTRY + "/restore")
    ResponseEntity<byte[]> restore(EntryRequest request) throws IOException {
        return writing.perform("restore", request);
    }

    @PostMapping(ENTRY + "/take-back")
    ResponseEntity<byte[]> takeBack(EntryRequest request) throws IOException {
        return writing.perform("take_back", request);
    }

    @PostMapping(ENTRY + "/rename")
    ResponseEntity<byte[]> rename(EntryRequest request) throws IOException {
        return writing.perform("rename", request);
    }

    @PostMapping(ENTRY + "/translate")
    ResponseEntity<byte[]> translate(EntryRequest request) throws IOException {
        return writing.perform("translate", request);
    }
}

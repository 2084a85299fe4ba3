package vn.sanvat.api.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.api.request.JsonBody;
import vn.sanvat.api.write.Done;
import vn.sanvat.api.write.EntryRequest;
import vn.sanvat.api.write.Writing;
import vn.sanvat.editing.picture.UploadPicture;
import vn.sanvat.problem.Problem;

/** Pictures for entries: the body is the picture. */
@RestController
class PictureApi {
    /** A little more than sanvat.media.largest-file, whose message is the one that names the limit. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(16);

    private final UploadPicture uploadPicture;
    private final Writing writing;

    PictureApi(UploadPicture uploadPicture, Writing writing) {
        this.uploadPicture = uploadPicture;
        this.writing = writing;
    }

    /** Where it is to be shown is said in the entry, which stays as it is: so it starts from no version. */
    @PostMapping("/api/v1/{type:[a-z]+}/{slug}/pictures")
    ResponseEntity<byte[]> upload(EntryRequest request) throws IOException {
        var http = request.http();
        var bytes = bytes(http);
        return writing.perform(http, bytes, "", actor -> {
            var path = uploadPicture.upload(actor, request.file(), bytes);
            return new Done(201, request.file(), "", Map.of("file", path));
        });
    }

    /** The picture that a request brings. */
    static byte[] bytes(HttpServletRequest request) throws IOException {
        if (!Objects.requireNonNullElse(request.getContentType(), "").startsWith("image/")) {
            throw new Problem("body.type", 415, List.of("image/jpeg, image/png, image/webp")).occurred();
        }
        return JsonBody.bytes(request, LARGEST);
    }
}

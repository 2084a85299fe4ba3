package vn.sanvat.admin.entry.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.sanvat.markdown.PastedHtml;
import vn.sanvat.problem.Problem;

/** What is pasted from elsewhere, as Markdown. */
@Controller
class PastePages {
    private static final int LARGEST = 4 << 20; // bytes; a book of 300 pages copied from Word has about 3 MB
    private final PastedHtml pasted = new PastedHtml();

    @PostMapping(
            path = "/admin/markdown",
            consumes = MediaType.TEXT_HTML_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> markdown(InputStream html) throws IOException {
        var bytes = html.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Problem("paste.too_large", 413, List.of(LARGEST >> 20)).occurred();
        }
        return ResponseEntity.ok(Map.of("markdown", pasted.toMarkdown(new String(bytes, StandardCharsets.UTF_8))));
    }
}

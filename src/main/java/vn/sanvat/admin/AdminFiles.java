package vn.sanvat.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.problem.Problem;

/** The style and the scripts of the desk, read once. */
@RestController
class AdminFiles {
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=UTF-8");
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    /** {@code admin.js} and, where an entry is written, {@code editor.js} import the others. */
    private static final List<String> OWN = List.of(
            "admin.css",
            "admin.js",
            "asking.js",
            "copies.js",
            "copying.js",
            "editor.js",
            "fields.js",
            "leftovers.js",
            "lists.js",
            "passkeys.js",
            "pasting.js",
            "pictures.js",
            "preview.js",
            "saving.js",
            "sign-in.js",
            "text.js",
            "tools.js");

    private final Map<String, byte[]> files = files();
    private final String version = sum(files);

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        OWN.forEach(name -> files.put(name, read("assets/" + name)));
        files.put("htmx.min.js", read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));
        return files;
    }

    private static String sum(Map<String, byte[]> files) {
        var sum = new CRC32();
        files.values().forEach(sum::update);
        return Long.toHexString(sum.getValue());
    }

    /** Changes with the files, so that browsers may keep them for ever. */
    String version() {
        return version;
    }

    /** The version is a folder: what a script imports is of its own version. */
    @GetMapping("/admin/assets/{asked}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String asked, @PathVariable String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw Problem.notFound("not_found.address").occurred();
        }
        var kept = asked.equals(version)
                ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                : CacheControl.noStore();
        return ResponseEntity.ok()
                .cacheControl(kept)
                .contentType(name.endsWith(".css") ? STYLE : SCRIPT)
                .body(bytes);
    }

    private static byte[] read(String name) {
        try (var in = Objects.requireNonNull(AdminFiles.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

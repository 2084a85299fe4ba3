package vn.sanvat.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sanvat.problem.Problem;

/** The style and the script of the desk, read once. */
@RestController
class AdminFiles {
    private static final Map<String, String> TYPES = Map.of(
            "admin.css",
            "text/css;charset=UTF-8",
            "admin.js",
            "text/javascript;charset=UTF-8",
            "htmx.min.js",
            "text/javascript;charset=UTF-8");

    private final Map<String, byte[]> files = Map.of(
            "admin.css",
            read("assets/admin.css"),
            "admin.js",
            read("assets/admin.js"),
            "htmx.min.js",
            read("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"));

    /** Changes with the files, so that browsers may keep them for ever. */
    String version() {
        var sum = new CRC32();
        files.keySet().stream().sorted().forEach(name -> sum.update(Objects.requireNonNull(files.get(name))));
        return Long.toHexString(sum.getValue());
    }

    @GetMapping("/admin/assets/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        var bytes = files.get(name);
        var type = TYPES.get(name);
        if (bytes == null || type == null) {
            throw Problem.notFound("not_found.address").occurred();
        }
        return ResponseEntity.ok()
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(MediaType.parseMediaType(type))
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

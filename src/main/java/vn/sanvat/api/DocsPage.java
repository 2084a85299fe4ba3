package vn.sanvat.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.kept.SameForAll;
import vn.sanvat.problem.Problem;

/** The page on which people read the description of the API and try it, by Swagger UI. */
@RestController
public class DocsPage {
    private static final String LIBRARY = "classpath*:META-INF/resources/webjars/swagger-ui/*/";
    /** Nothing but what the site itself gives. */
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** How long a cache may keep what is there to be read by people. */
    public static final Duration KEPT = Duration.ofHours(1);

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType STYLE = new MediaType("text", "css", StandardCharsets.UTF_8);

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>Sản Vật API</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/api/v1/docs/swagger-ui.css"><link rel="stylesheet" href="/api/v1/docs/page.css"></head>
        <body><header class="head"><h1>Sản Vật API</h1>
        <p lang="vi">Đọc dữ liệu công khai không cần mã. Muốn ghi thì tạo mã cho chương trình ở bàn biên tập.</p>
        <p><a href="/">Trang chủ</a><a href="/graphql">GraphQL</a><a href="/admin/account/tokens">Mã cho chương trình</a><a href="/api/v1/openapi.json">openapi.json</a></p>
        </header><main id="document"><noscript><p>This page needs script. The description itself is at
        <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p></noscript></main>
        <script src="/api/v1/docs/swagger-ui-bundle.js"></script><script src="/api/v1/docs/start.js"></script></body></html>
        """;

    private final Map<String, byte[]> files = new HashMap<>();

    DocsPage() throws IOException {
        for (var own : List.of("start.js", "page.css", "graphql.js", "graphql.css")) {
            files.put(own, new ClassPathResource("docs/" + own, DocsPage.class).getContentAsByteArray());
        }
        for (var name : List.of("swagger-ui.css", "swagger-ui-bundle.js")) {
            files.put(name, library(name).getContentAsByteArray());
        }
    }

    private static Resource library(String name) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources(LIBRARY + name);
        if (found.length != 1) {
            throw new IllegalStateException("swagger-ui has " + found.length + " files " + name);
        }
        return found[0];
    }

    @GetMapping("/api/v1/docs")
    ResponseEntity<byte[]> page(WebRequest request) {
        SameForAll.say(request);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(PAGE.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/docs/{name:[a-z.-]{1,40}}")
    ResponseEntity<byte[]> file(@PathVariable String name, WebRequest request) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw Problem.notFound("not_found.address").occurred();
        }
        SameForAll.say(request);
        return ResponseEntity.ok()
                .contentType(name.endsWith(".css") ? STYLE : SCRIPT)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(bytes);
    }
}

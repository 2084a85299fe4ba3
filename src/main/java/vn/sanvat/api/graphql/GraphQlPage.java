package vn.sanvat.api.graphql;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import vn.sanvat.api.DocsPage;
import vn.sanvat.kept.SameForAll;

/** The page on which people try the graph; its script and its looks are with those of the other page for programmers. */
@Component
class GraphQlPage {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>GraphQL · Sản Vật</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/api/v1/docs/page.css"><link rel="stylesheet" href="/api/v1/docs/graphql.css"></head>
        <body><header class="head"><h1>Sản Vật GraphQL</h1>
        <p>Hỏi một lượt những gì bạn cần: sản phẩm, nơi làm ra, lễ hội và chúng nối với nhau ra sao.</p>
        <p><a href="/">Trang chủ</a><a href="/api/v1/docs">REST</a><a href="/graphql/schema.graphqls">schema.graphqls</a></p>
        </header>
        <main>
        <noscript><p>Trang này cần JavaScript. Câu hỏi gửi được bằng bất kỳ chương trình nào tới <code>/graphql</code>.</p></noscript>
        <section aria-labelledby="asked"><h2 id="asked">Câu hỏi</h2>
        <p class="examples" id="examples"></p>
        <label for="query">Truy vấn</label>
        <textarea id="query" rows="16" spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
        <label for="variables">Biến (JSON)</label>
        <textarea id="variables" rows="3" spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
        <p class="send"><button type="button" id="send">Gửi</button> <span class="hint">Ctrl + Enter</span>
        <span id="status" role="status"></span></p></section>
        <section aria-labelledby="answered"><h2 id="answered">Trả lời</h2>
        <pre id="answer" tabindex="0" aria-label="Trả lời">…</pre></section>
        </main>
        <script src="/api/v1/docs/graphql.js"></script></body></html>
        """;

    ResponseEntity<byte[]> answer(WebRequest request) {
        SameForAll.say(request);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", DocsPage.POLICY)
                .cacheControl(CacheControl.maxAge(DocsPage.KEPT).cachePublic())
                .body(PAGE.getBytes(StandardCharsets.UTF_8));
    }
}

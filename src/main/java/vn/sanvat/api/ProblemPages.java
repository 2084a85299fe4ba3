package vn.sanvat.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.HtmlUtils;
import vn.sanvat.kept.SameForAll;
import vn.sanvat.problem.Problem;

/** The page that the {@code type} of a problem leads to (RFC 9457 §3.1.1), for the person who writes the program. */
@RestController
class ProblemPages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"));
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
        <meta name="robots" content="noindex"><title>%1$s</title></head>
        <body><h1>%1$s</h1>%2$s
        <p><a href="/api/v1/openapi.json">/api/v1/openapi.json</a></p></body></html>
        """;

    private static final String SENTENCE = "\n<p lang=\"%s\">%s</p>";

    @GetMapping(Problem.TYPES + "{key:[a-z0-9_.]{1,80}}")
    ResponseEntity<byte[]> page(@PathVariable String key, WebRequest request) {
        var sentences = LANGUAGES.stream()
                .map(each -> SENTENCE.formatted(each.getLanguage(), HtmlUtils.htmlEscape(sentence(key, each))))
                .collect(Collectors.joining());
        SameForAll.say(request);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(DocsPage.KEPT).cachePublic())
                .body(PAGE.formatted(key, sentences).getBytes(StandardCharsets.UTF_8));
    }

    /** What it names stands for itself: a field, a value, a limit. */
    private static String sentence(String key, Locale language) {
        try {
            return ResourceBundle.getBundle("messages/problems", language)
                    .getString(key)
                    .replaceAll("\\{\\d}", "…")
                    .replace("''", "'");
        } catch (MissingResourceException e) {
            throw Problem.notFound("not_found.address").occurred();
        }
    }
}

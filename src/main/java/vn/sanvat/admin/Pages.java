package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.TypeMessages;
import vn.sanvat.http.SiteAddress;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;

/** Shows the pages of the desk, from templates and words of their own: a theme changes nothing here. */
@Component
public class Pages {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm", Locale.ROOT);
    private static final Map<String, TypeMessages.Part> OF_TYPES =
            Map.of("type", TypeMessages.Part.MANY, "type.one", TypeMessages.Part.ONE);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final SpringTemplateEngine engine;
    private final AdminFiles files;
    private final JsonMapper json;
    private final Clock clock;
    private final SiteAddress address;
    private final LookedAt lookedAt;

    Pages(AdminFiles files, JsonMapper json, Clock clock, SiteAddress address, Content content, LookedAt lookedAt) {
        this.engine = engine(content);
        this.files = files;
        this.json = json;
        this.clock = clock;
        this.address = address;
        this.lookedAt = lookedAt;
    }

    private static SpringTemplateEngine engine(Content content) {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/admin/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/admin");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(new TypeMessages(content, OF_TYPES, words));
        return engine;
    }

    public ResponseEntity<String> show(String template, HttpServletRequest request, Map<String, Object> model) {
        return ResponseEntity.ok().contentType(HTML).body(text(template, request, model));
    }

    /** The same page again, with what is wrong and what was typed. */
    public ResponseEntity<String> again(
            Problem problem, String template, HttpServletRequest request, Map<String, Object> model) {
        Map<String, Object> more = new HashMap<>(model);
        more.put("problem", ProblemMessages.text(problem, AdminLanguage.of(request)));
        return ResponseEntity.status(problem.status()).contentType(HTML).body(text(template, request, more));
    }

    /** In words either way: a page for people, JSON for the scripts of the desk. */
    public ResponseEntity<String> refused(Problem problem, HttpServletRequest request) {
        if (!isScript(request)) {
            return again(problem, "refused", request, Map.of());
        }
        var words = Map.of("key", problem.key(), "problem", ProblemMessages.text(problem, AdminLanguage.of(request)));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(words));
    }

    /** Whether one of the desk's scripts asks, which would show a page to nobody. */
    static boolean isScript(HttpServletRequest request) {
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        return accept.startsWith(MediaType.APPLICATION_JSON_VALUE) || request.getHeader("HX-Request") != null;
    }

    /** On to a page, by GET. */
    public ResponseEntity<String> on(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /** For those who answer before any controller. */
    void write(ResponseEntity<String> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
        response.getOutputStream().write(String.valueOf(answer.getBody()).getBytes(StandardCharsets.UTF_8));
    }

    /** A moment in the site's time zone. */
    public String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    /** Scheme and host of the site. */
    public String base(HttpServletRequest request) {
        return address.base(request);
    }

    /** The same for links that leave the site by mail; empty where no setting vouches for it. */
    public Optional<String> baseForMail(HttpServletRequest request) {
        return address.forMail(request);
    }

    private String text(String template, HttpServletRequest request, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        var actor = SignedIn.actor();
        all.put("signedIn", actor.isPresent());
        all.put("account", actor.map(each -> each.id().value()).orElse(""));
        all.put("me", actor.map(each -> each.name()).orElse(""));
        all.put(
                "administrator",
                actor.map(each -> each.account().isAdministrator()).orElse(false));
        all.put("path", request.getRequestURI());
        all.put("address", lookedAt.at(request));
        all.put("language", AdminLanguage.of(request).getLanguage());
        all.put("files", files.version());
        all.putIfAbsent("problem", "");
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            all.put("formToken", token.getToken());
        }
        return engine.process(template, new Context(AdminLanguage.of(request), all));
    }
}

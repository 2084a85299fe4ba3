package vn.sanvat.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.http.ProblemSurface;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.problem.ProgramAddress;

/** Turns what went wrong into {@code application/problem+json} (RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
public class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler, ProblemSurface {
    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);
    private final JsonMapper json;

    ApiProblems(JsonMapper json) {
        this.json = json;
    }

    /** Whoever followed the changes has gone: there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException exception) {
        // an everyday thing
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> occurred(ProblemOccurred occurred, HttpServletRequest request) {
        return answer(occurred, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anything(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = known.getStatusCode().value();
            return answer(new Problem("request.malformed", status, List.of()), request);
        }
        if (exception instanceof InvalidParameterException || exception instanceof RequestRejectedException) {
            return answer(Problem.badRequest("request.malformed"), request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return answer(new Problem("server.fault", 500, List.of()), request);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        denied(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        denied(request, response);
    }

    private void denied(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(Problem.notFound("not_found.address"), request, response);
    }

    @Override
    public boolean has(String path) {
        return ProgramAddress.is(path);
    }

    /** What was refused before a controller was reached. */
    @Override
    public void show(Problem found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var allowed = response.getHeader(HttpHeaders.ALLOW);
        var problem =
                found.status() == 405 && allowed != null ? new Problem("request.method", 405, List.of(allowed)) : found;
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge(problem).ifPresent(words -> response.setHeader(HttpHeaders.WWW_AUTHENTICATE, words));
        response.getWriter().write(json.writeValueAsString(detail(problem, request)));
    }

    /** RFC 6750 §3: how to come in, and what is wrong with the token. */
    private static Optional<String> challenge(Problem problem) {
        return Optional.ofNullable(
                switch (problem.key()) {
                    case "token.needed" -> "Bearer";
                    case "token.wrong" -> "Bearer error=\"invalid_token\"";
                    case "token.scope" ->
                        "Bearer error=\"insufficient_scope\", scope=\""
                                + problem.arguments().get(0) + "\"";
                    default -> null;
                });
    }

    /** A problem within an answer. */
    public static Map<String, Object> json(ProblemOccurred occurred, HttpServletRequest request) {
        return json(occurred, language(request));
    }

    /** A problem within an answer, in a language. */
    public static Map<String, Object> json(ProblemOccurred occurred, Locale locale) {
        var problem = occurred.problem();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", problem.type());
        json.put("title", HttpStatus.valueOf(problem.status()).getReasonPhrase());
        json.put("status", problem.status());
        json.put("detail", ProblemMessages.text(problem, locale));
        if (occurred instanceof ProblemWithMore withMore) {
            json.putAll(withMore.more());
        }
        return json;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemOccurred occurred, HttpServletRequest request) {
        var answer = answer(occurred.problem(), request);
        if (occurred instanceof ProblemWithMore withMore && answer.getBody() != null) {
            withMore.more().forEach(answer.getBody()::setProperty);
        }
        return answer;
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
        var answer = ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge(problem).ifPresent(words -> answer.header(HttpHeaders.WWW_AUTHENTICATE, words));
        return answer.body(detail(problem, request));
    }

    private static ProblemDetail detail(Problem problem, HttpServletRequest request) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(problem.status()), ProblemMessages.text(problem, language(request)));
        detail.setType(URI.create(problem.type()));
        detail.setInstance(URI.create(address(request)));
        return detail;
    }

    /** What was asked for, also where the server leads what it refused to the page of errors. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused
                ? refused
                : request.getRequestURI();
    }

    /** In which language a program is told what went wrong: that of {@code lang}, else the first that it accepts. */
    public static Locale language(HttpServletRequest request) {
        try {
            var asked = request.getParameter("lang");
            return "en".equals(asked) || (asked == null && isOfEnglish(request))
                    ? Locale.ENGLISH
                    : Locale.forLanguageTag("vi");
        } catch (InvalidParameterException | RequestRejectedException e) {
            return Locale.forLanguageTag("vi");
        }
    }

    private static boolean isOfEnglish(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "")
                .startsWith("en");
    }
}

package vn.sanvat.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vn.sanvat.accounts.signin.TooManyTries;
import vn.sanvat.http.ProblemSurface;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemOccurred;

/** Says no: to those who are not signed in, may not, or asked for what is not there. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, ProblemSurface {
    private static final int LARGEST_UPLOAD = 16; // MB, as application.yml has it
    private final Pages pages;
    private final LookedAt lookedAt;

    Refusals(@Lazy Pages pages, LookedAt lookedAt) {
        this.pages = pages;
        this.lookedAt = lookedAt;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var isPage = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (isPage && !Pages.isScript(request)) {
            // relative: the site may stand behind a proxy that speaks HTTPS
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/admin/sign-in?next=" + encoded(lookedAt.at(request)));
        } else {
            pages.write(pages.refused(new Problem("sign_in.needed", 401, List.of()), request), response);
        }
    }

    /** The person may not, or the form does not come from a page of the desk. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        var key = e instanceof CsrfException ? "request.form_too_old" : "permission.denied";
        pages.write(pages.refused(denied(key), request), response);
    }

    private static Problem denied(String key) {
        return new Problem(key, 403, List.of());
    }

    @ExceptionHandler
    ResponseEntity<String> occurred(ProblemOccurred occurred, HttpServletRequest request) {
        var answer = pages.refused(occurred.problem(), request);
        return occurred instanceof TooManyTries tries ? later(answer, tries) : answer;
    }

    @ExceptionHandler({
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        MethodArgumentTypeMismatchException.class
    })
    ResponseEntity<String> malformed(HttpServletRequest request) {
        return pages.refused(Problem.badRequest("request.malformed"), request);
    }

    /** The form is larger than the server reads, or cannot be read. */
    @ExceptionHandler
    ResponseEntity<String> unreadable(InvalidParameterException e, HttpServletRequest request) {
        return pages.refused(
                e.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        ? new Problem("request.too_large", 413, List.of())
                        : Problem.badRequest("request.malformed"),
                request);
    }

    @Override
    public boolean has(String path) {
        return path.equals("/admin") || path.startsWith("/admin/");
    }

    /** What was refused before a page of the desk was reached. */
    @Override
    public void show(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var isUpload = Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
        pages.write(
                pages.refused(
                        problem.key().equals("request.too_large") && isUpload
                                ? new Problem("media.too_large", 413, List.of(LARGEST_UPLOAD))
                                : problem,
                        request),
                response);
    }

    @ExceptionHandler
    ResponseEntity<String> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return pages.refused(new Problem("media.too_large", 413, List.of(LARGEST_UPLOAD)), request);
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<String> noUpload(HttpServletRequest request) {
        return pages.refused(Problem.badRequest("request.malformed"), request);
    }

    @ExceptionHandler
    ResponseEntity<String> confirm(ConfirmationNeeded needed) {
        return pages.on("/admin/confirm?next=" + encoded(needed.back()));
    }

    static ResponseEntity<String> later(ResponseEntity<String> answer, TooManyTries tries) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Retry-After", String.valueOf(Math.max(1, tries.pause().toSeconds())))
                .body(answer.getBody());
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}

package vn.sanvat.site.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;
import vn.sanvat.site.page.PageLanguage;

/** Programs get what went wrong as {@code application/problem+json} (RFC 9457), before the pages for people. */
@RestControllerAdvice(basePackageClasses = FeedProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FeedProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> occurred(ProblemOccurred occurred, HttpServletRequest request) {
        return answer(occurred.problem(), request);
    }

    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<ProblemDetail> unreadable(HttpServletRequest request) {
        return answer(Problem.badRequest("request.malformed"), request);
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
        var locale = PageLanguage.of(request).locale();
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(problem.status()), ProblemMessages.text(problem, locale));
        detail.setType(URI.create(problem.type()));
        detail.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(detail);
    }
}

package vn.sanvat.admin.entry;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.sanvat.admin.Pages;

/** Leads on to entries that were renamed. */
@ControllerAdvice(basePackageClasses = MovedEntries.class)
class MovedEntries {
    private final Pages pages;

    MovedEntries(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<String> moved(EntryMoved moved, HttpServletRequest request) {
        var query = request.getQueryString();
        return pages.on(moved.path(request.getRequestURI()) + (query == null ? "" : "?" + query));
    }
}

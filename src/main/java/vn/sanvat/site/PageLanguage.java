package vn.sanvat.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import vn.sanvat.content.Language;

/** The language that an address is in: {@code /en/products} is English, {@code /san-pham} Vietnamese. */
public final class PageLanguage {
    private PageLanguage() {}

    public static Language of(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return of(failed instanceof String path ? path : request.getRequestURI());
    }

    static Language of(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? Language.ENGLISH : Language.VIETNAMESE;
    }
}

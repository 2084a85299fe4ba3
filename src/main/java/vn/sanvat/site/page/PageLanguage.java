package vn.sanvat.site.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import vn.sanvat.content.Language;

/** The language that an address is in: {@code /en/products} is English, {@code /san-pham} Vietnamese. */
public final class PageLanguage {
    private static final String SAID = PageLanguage.class.getName();

    private PageLanguage() {}

    /** For a page whose address says no language: a preview. */
    public static void set(HttpServletRequest request, Language language) {
        request.setAttribute(SAID, language);
    }

    public static Language of(HttpServletRequest request) {
        if (request.getAttribute(SAID) instanceof Language language) {
            return language;
        }
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return of(failed instanceof String path ? path : request.getRequestURI());
    }

    static Language of(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? Language.ENGLISH : Language.VIETNAMESE;
    }
}

package vn.sanvat.kept;

import jakarta.servlet.ServletRequest;
import org.springframework.web.context.request.RequestAttributes;

/**
 * Said of a request whose answer follows from its address, the public revision and the day alone: not from who asks, from
 * other headers, from the hour, or from a search index that is behind the revision. It must be said before the body is
 * written. An answer of another status than 200, or one that says {@code no-store}, is not kept all the same.
 */
public final class SameForAll {
    private static final String SAID = SameForAll.class.getName();

    private SameForAll() {}

    public static void say(ServletRequest request) {
        request.setAttribute(SAID, true);
    }

    public static void say(RequestAttributes request) {
        request.setAttribute(SAID, true, RequestAttributes.SCOPE_REQUEST);
    }

    static boolean isSaid(ServletRequest request) {
        return request.getAttribute(SAID) != null;
    }
}

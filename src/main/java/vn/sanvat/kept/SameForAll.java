package vn.sanvat.kept;

import jakarta.servlet.ServletRequest;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.RequestAttributes;

/**
 * Said of a request whose answer follows from its address, the public revision and the day alone: not from who asks, from
 * other headers, from the hour, or from a search index that is behind the revision. It must be said before the body is
 * written. An answer of another status than 200, or one that says {@code no-store}, is not kept all the same.
 */
public final class SameForAll {
    private static final String SAID = SameForAll.class.getName();
    private static final String HOLDS = SAID + ".holds";

    /** How long an answer is the same for everyone. */
    enum Until {
        /** While the revision and the day are these. */
        NEXT_EDITION,
        /** It may be another one in a moment: it has a tag, and is not kept. */
        NOW
    }

    private SameForAll() {}

    public static void say(ServletRequest request) {
        request.setAttribute(SAID, Until.NEXT_EDITION);
    }

    public static void say(RequestAttributes request) {
        request.setAttribute(SAID, Until.NEXT_EDITION, RequestAttributes.SCOPE_REQUEST);
    }

    /**
     * Of an answer that follows from something else too that can be asked at any time.
     *
     * @param holds whether that is still as it was; taken before the answer was made
     */
    public static void sayWhile(BooleanSupplier holds, RequestAttributes request) {
        request.setAttribute(HOLDS, holds, RequestAttributes.SCOPE_REQUEST);
        say(request);
    }

    /**
     * Of an answer that follows from something else too, such as an index that is behind: it is known again by its tag, and
     * not kept. Changes nothing where more was said.
     */
    public static void sayForNow(ServletRequest request) {
        if (!isSaid(request)) {
            request.setAttribute(SAID, Until.NOW);
        }
    }

    /** As {@link #sayForNow(ServletRequest)}. */
    public static void sayForNow(RequestAttributes request) {
        if (request.getAttribute(SAID, RequestAttributes.SCOPE_REQUEST) == null) {
            request.setAttribute(SAID, Until.NOW, RequestAttributes.SCOPE_REQUEST);
        }
    }

    static boolean isSaid(ServletRequest request) {
        return request.getAttribute(SAID) != null;
    }

    static BooleanSupplier holds(ServletRequest request) {
        return request.getAttribute(HOLDS) instanceof BooleanSupplier holds ? holds : () -> true;
    }

    static boolean isToBeKept(ServletRequest request) {
        return request.getAttribute(SAID) == Until.NEXT_EDITION;
    }
}

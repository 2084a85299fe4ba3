package vn.sanvat.site.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.kept.SameForAll;

/** Says of a page, before it is written, how long it is the same for everyone. */
public final class LastingPages implements HandlerInterceptor {
    /** In a page's model: whether it is the same until the next revision or day. */
    static final String LASTS = "lasts";

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().get(LASTS) instanceof Boolean lasts) {
            say(lasts, request);
        }
    }

    static void say(boolean lasts, HttpServletRequest request) {
        if (lasts) {
            SameForAll.say(request);
        } else {
            SameForAll.sayForNow(request);
        }
    }
}

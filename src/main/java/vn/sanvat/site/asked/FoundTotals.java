package vn.sanvat.site.asked;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.sanvat.search.record.AskedWords;
import vn.sanvat.site.model.ListModel;

/** How much searches found when their pages were made: one that is kept does not say it again. */
@Component
class FoundTotals implements HandlerInterceptor {
    private static final int MOST = 10_000;

    private record Page(String path, AskedWords words) {}

    private final SearchAddresses addresses;
    private final Cache<Page, Long> totals =
            Caffeine.newBuilder().maximumSize(MOST).build();

    FoundTotals(SearchAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var results = page == null ? null : results(page.getModel().get("content"));
        if (results != null && !results.away()) {
            addresses
                    .of(request.getRequestURI(), request.getQueryString())
                    .filter(SearchAddress::isWhole)
                    .ifPresent(asked -> totals.put(new Page(asked.path(), asked.words()), results.total()));
        }
    }

    private static ListModel.@Nullable Results results(@Nullable Object content) {
        if (content instanceof ListModel.SearchPage search) {
            return search.results();
        }
        return content instanceof ListModel.Page list ? list.results() : null;
    }

    /** Empty where it is not known any more. */
    OptionalLong of(SearchAddress asked) {
        var total = totals.getIfPresent(new Page(asked.path(), asked.words()));
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }
}

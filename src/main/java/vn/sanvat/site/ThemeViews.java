package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import vn.sanvat.catalogue.Hit;
import vn.sanvat.site.model.SiteModel;
import vn.sanvat.site.page.PageLanguage;
import vn.sanvat.site.page.SitePage;
import vn.sanvat.theme.Theme;
import vn.sanvat.theme.ThemeEngine;

/** Shows pages by the templates of the theme, which get {@code page} and {@code content} and nothing else. */
final class ThemeViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";
    private final Theme theme;
    private final ThemeEngine engine;

    ThemeViews(Theme theme, ThemeEngine engine) {
        this.theme = theme;
        this.engine = engine;
    }

    /** What templates see: the records of pages, a result's marked words, and the theme that they belong to. */
    static boolean isSeen(Class<?> type) {
        return type.getPackage() == SiteModel.class.getPackage()
                || type.getNestHost() == SitePage.class
                || type == Hit.Part.class
                || type == Theme.class;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return theme.templates().containsKey(name) ? new ThemeView(name) : null;
    }

    private final class ThemeView implements View {
        private final String template;

        ThemeView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var given = Objects.requireNonNull(model);
            var locale = PageLanguage.of(request).locale();
            var html = engine.page(
                    template,
                    locale,
                    Map.of(
                            "page", Objects.requireNonNull(given.get("page")),
                            "content", Objects.requireNonNull(given.get("content"))));
            response.setLocale(locale);
            response.setContentType(HTML);
            response.getWriter().write(html);
        }
    }
}

package vn.sanvat.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.exceptions.TemplateEngineException;
import vn.sanvat.catalogue.list.Hit;
import vn.sanvat.site.model.SiteModel;
import vn.sanvat.site.page.PageLanguage;
import vn.sanvat.site.page.SitePage;
import vn.sanvat.theme.SpareTheme;
import vn.sanvat.theme.Theme;
import vn.sanvat.theme.ThemeEngine;
import vn.sanvat.theme.ThemeFaults;

/**
 * Shows pages by the templates of the theme, which get {@code page} and {@code content} and nothing else. A page whose
 * template fails is shown with the theme of the product.
 */
final class ThemeViews implements ViewResolver, Ordered {
    private static final String HTML = "text/html;charset=UTF-8";
    private final Theme theme;
    private final ThemeEngine engine;
    private final SpareTheme spare;
    private final Supplier<ThemeEngine> spareEngine;
    private final ThemeFaults faults;

    /** @param spareEngine of the spare theme, made where it is needed */
    ThemeViews(
            Theme theme, ThemeEngine engine, SpareTheme spare, Supplier<ThemeEngine> spareEngine, ThemeFaults faults) {
        this.theme = theme;
        this.engine = engine;
        this.spare = spare;
        this.spareEngine = SingletonSupplier.of(spareEngine);
        this.faults = faults;
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
            var html = html(
                    (SitePage) Objects.requireNonNull(given.get("page")),
                    Objects.requireNonNull(given.get("content")),
                    locale);
            response.setLocale(locale);
            response.setContentType(HTML);
            response.getWriter().write(html);
        }

        private String html(SitePage page, Object content, Locale locale) {
            try {
                return engine.page(template, locale, Map.of("page", page, "content", content));
            } catch (TemplateEngineException | StackOverflowError failure) {
                faults.failed(template, failure);
                return spareEngine
                        .get()
                        .page(template, locale, Map.of("page", page.in(spare.get()), "content", content));
            }
        }
    }
}

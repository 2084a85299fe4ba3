package vn.sanvat.theme;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Gives Thymeleaf the templates of a theme, and leaves all other names to whoever comes next. */
public final class ThemeTemplates extends AbstractTemplateResolver {

    private final Theme theme;

    public ThemeTemplates(Theme theme) {
        this.theme = theme;
        setName("theme " + theme.manifest().name());
        setOrder(0);
        setCheckExistence(true);
    }

    @Override
    protected @Nullable ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        var text = theme.templates().get(template);
        return text == null ? null : new StringTemplateResource(text);
    }

    @Override
    protected TemplateMode computeTemplateMode(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        return TemplateMode.HTML;
    }

    @Override
    protected ICacheEntryValidity computeValidity(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        return AlwaysValidCacheEntryValidity.INSTANCE;
    }
}

package vn.sanvat.theme;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.messageresolver.SpringMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressionObjectFactory;

/**
 * Makes pages of the templates of a theme. A template gets the values that are given to it; it is not told of the
 * request, and reaches nothing of the application ({@link ThemeExpressions}).
 */
public final class ThemeEngine {
    /** Thymeleaf's helpers that read or write texts, numbers, days and lists; none tells of the application. */
    static final Set<String> HELPERS = Set.of(
            "uris",
            "temporals",
            "calendars",
            "dates",
            "bools",
            "numbers",
            "objects",
            "strings",
            "arrays",
            "lists",
            "sets",
            "maps",
            "aggregates",
            "messages",
            "locale",
            "ids");

    private final TemplateEngine engine = new TemplateEngine();

    /** @param records the types that pages give to templates */
    public ThemeEngine(Theme theme, MessageSource words, Predicate<Class<?>> records) {
        var dialect = new RecordDialect();
        dialect.setVariableExpressionEvaluator(new ThemeExpressions(records));
        engine.setDialects(Set.of(dialect));
        engine.setTemplateResolver(new ThemeTemplates(theme));
        var messages = new SpringMessageResolver();
        messages.setMessageSource(words);
        engine.setMessageResolver(messages);
        engine.setLinkBuilder(new PlainLinks());
    }

    /** A page as HTML. */
    public String page(String template, Locale locale, Map<String, Object> values) {
        return engine.process(template, new Context(locale, values));
    }

    private static final class RecordDialect extends StandardDialect {
        private final IExpressionObjectFactory helpers = new Helpers();

        @Override
        public IExpressionObjectFactory getExpressionObjectFactory() {
            return helpers;
        }
    }

    private static final class Helpers implements IExpressionObjectFactory {
        private final IExpressionObjectFactory all = new StandardExpressionObjectFactory();

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return HELPERS;
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            return HELPERS.contains(name) ? all.buildObject(context, name) : null;
        }

        @Override
        public boolean isCacheable(String name) {
            return all.isCacheable(name);
        }
    }

    /** The site has a host of its own, so an address is what the template wrote. */
    private static final class PlainLinks extends StandardLinkBuilder {
        @Override
        protected String computeContextPath(
                IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }
}

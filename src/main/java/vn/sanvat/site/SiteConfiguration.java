package vn.sanvat.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.ContentProperties;
import vn.sanvat.content.live.TypeMessages;
import vn.sanvat.site.map.MapProperties;
import vn.sanvat.site.outline.Outlines;
import vn.sanvat.site.page.LastingPages;
import vn.sanvat.site.page.PageLanguage;
import vn.sanvat.theme.ChosenTheme;
import vn.sanvat.theme.Contract;
import vn.sanvat.theme.SpareTheme;
import vn.sanvat.theme.Theme;
import vn.sanvat.theme.ThemeEngine;
import vn.sanvat.theme.ThemeFaults;
import vn.sanvat.theme.ThemeOnDisk;
import vn.sanvat.theme.Themes;

/** The public site: its theme, its languages, and what is open to the public. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MapProperties.class)
class SiteConfiguration implements WebMvcConfigurer {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:%s; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors %s";
    private static final Map<String, TypeMessages.Part> OF_TYPES = Map.of(
            "type", TypeMessages.Part.ONE,
            "list", TypeMessages.Part.MANY,
            "menu", TypeMessages.Part.MANY,
            "section", TypeMessages.Part.MANY,
            "map.layer", TypeMessages.Part.MANY,
            "lead", TypeMessages.Part.LEAD);

    @Bean
    ChosenTheme chosenTheme(ContentProperties properties, Content content) {
        return new Themes(properties.themes()).choose(content.current().site().theme(), Contract.CURRENT);
    }

    @Bean
    Theme theme(ChosenTheme chosen) {
        return chosen.theme();
    }

    @Bean
    ThemeFaults themeFaults(ChosenTheme chosen, ContentProperties properties, Content content) {
        return new ThemeFaults(
                chosen,
                new ThemeOnDisk(
                        properties.themes(), () -> content.current().site().theme(), Contract.CURRENT));
    }

    @Bean
    SpareTheme spareTheme() {
        return new SpareTheme(Contract.CURRENT);
    }

    @Bean
    ThemeViews themeViews(Theme theme, MessageSource messages, SpareTheme spare, ThemeFaults faults, Content content) {
        return new ThemeViews(
                theme, engine(theme, messages), spare, () -> engine(spare.get(), words(spare.get(), content)), faults);
    }

    private static ThemeEngine engine(Theme theme, MessageSource words) {
        return new ThemeEngine(theme, words, ThemeViews::isSeen);
    }

    @Bean
    Outlines outlines() {
        return new Outlines();
    }

    @Bean
    MessageSource messageSource(Theme theme, Content content) {
        return words(theme, content);
    }

    private static MessageSource words(Theme theme, Content content) {
        return new TypeMessages(content, OF_TYPES, words(theme));
    }

    private static MessageSource words(Theme theme) {
        return new AbstractMessageSource() {
            @Override
            protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
                var text = text(code, locale);
                var isPlain = text == null || (text.indexOf('\'') < 0 && text.indexOf('{') < 0);
                return isPlain ? text : super.resolveCodeWithoutArguments(code, locale);
            }

            @Override
            protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
                var text = text(code, locale);
                return text == null ? null : new MessageFormat(text, locale);
            }

            private @Nullable String text(String code, Locale locale) {
                var texts = theme.messages().get(locale.getLanguage());
                return texts == null ? null : texts.get(code);
            }
        };
    }

    /** The address says the language, never the browser or a cookie. */
    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return PageLanguage.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the address says the language");
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LastingPages());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (var library : List.of("fontsource__source-sans-pro", "leaflet")) {
            registry.addResourceHandler("/webjars/" + library + "/**")
                    .addResourceLocations("classpath:/META-INF/resources/webjars/" + library + "/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
        }
    }

    @Bean
    @Order(50)
    SecurityFilterChain publicSecurity(HttpSecurity http, MapProperties properties) {
        return open(
                http.securityMatcher(request -> !request.getServletPath().matches("/(api|admin|actuator)(/.*)?")),
                policy(properties, "'none'"),
                HeadersConfigurer.FrameOptionsConfig::deny,
                ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN);
    }

    /** The desk shows a draft beside the text that it is written in; nobody else is told the address, which lets them in. */
    @Bean
    @Order(45)
    SecurityFilterChain previewSecurity(HttpSecurity http, MapProperties properties) {
        return open(
                http.securityMatcher("/xem-thu/**"),
                policy(properties, "'self'"),
                HeadersConfigurer.FrameOptionsConfig::sameOrigin,
                ReferrerPolicy.NO_REFERRER);
    }

    private static String policy(MapProperties properties, String framedBy) {
        var tiles = properties.host();
        return POLICY.formatted(tiles.isEmpty() ? "" : " " + tiles, framedBy);
    }

    private static SecurityFilterChain open(
            HttpSecurity http,
            String policy,
            Customizer<HeadersConfigurer<HttpSecurity>.FrameOptionsConfig> frames,
            ReferrerPolicy referrers) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, "/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(content -> content.policyDirectives(policy))
                        .frameOptions(frames)
                        .referrerPolicy(referrer -> referrer.policy(referrers))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=(self)")))
                .build();
    }
}

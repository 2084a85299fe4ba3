package vn.sanvat.admin;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.sanvat.http.SiteAddress;

/** The desk: who comes in, by which way, and what its pages may load. */
@Configuration(proxyBeanMethods = false)
class AdminConfiguration implements WebMvcConfigurer {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Nothing else below {@code /admin} is shown to those who are not signed in. */
    private static final String[] OPEN = {
        "/admin/sign-in",
        "/admin/passkey/*",
        "/admin/set-up/*",
        "/admin/invitation/*",
        "/admin/assets/*/*",
        "/admin/here",
        "/admin/language"
    };

    @Bean
    @Order(30)
    SecurityFilterChain adminSecurity(
            HttpSecurity http, SignedIn signedIn, Refusals refusals, CookieCsrfTokenRepository formTokens) {
        return http.securityMatcher("/admin", "/admin/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(
                                        "/admin/people",
                                        "/admin/people/**",
                                        "/admin/audit",
                                        "/admin/audit/**",
                                        "/admin/webhooks",
                                        "/admin/webhooks/**",
                                        "/admin/search",
                                        "/admin/search/**")
                                .hasAuthority(SignedIn.ADMINISTRATOR)
                                .requestMatchers(HttpMethod.TRACE, "/**")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                // who is signed in is looked up for each request: a session holds no copy of what somebody may do
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .addFilterAfter(signedIn.filter(), SecurityContextHolderFilter.class)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }

    /** Before sessions, which are in the database. */
    @Bean
    FilterRegistrationBean<DatabaseAway> databaseAway() {
        var registered = new FilterRegistrationBean<>(new DatabaseAway());
        registered.addUrlPatterns("/admin", "/admin/*");
        registered.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registered;
    }

    /** In a cookie: a page that nobody has signed in to makes no session in the database. */
    @Bean
    CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("sanvat_form");
        tokens.setCookieCustomizer(
                cookie -> cookie.path("/admin").httpOnly(true).sameSite("Strict"));
        return tokens;
    }

    /** Behind a proxy that speaks HTTPS, the site itself is asked by HTTP. */
    @Bean
    DefaultCookieSerializerCustomizer secureCookie(SiteAddress address) {
        return cookie -> {
            if (address.isSecure()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }
}

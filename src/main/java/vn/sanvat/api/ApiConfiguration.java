package vn.sanvat.api;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The API: who comes in, from where, and how answers are cached. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    /**
     * What is public is open to everybody, programs in other sites' pages too. There are no cookies and no sessions, so no
     * page can make a browser do anything: whoever does more brings a token with each request.
     */
    @Bean
    @Order(10)
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiProblems problems, TokenFilter tokens) {
        var origins = new CorsConfiguration();
        origins.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        origins.setAllowedMethods(List.of("GET", "HEAD"));
        origins.setExposedHeaders(List.of("ETag", "Link"));
        origins.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", origins);
        return http.securityMatcher("/api/**")
                // the actions say what somebody may: nothing changes but through them, and they ask who it is
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.TRACE, "/**")
                        .denyAll()
                        .requestMatchers("/api/v1/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .addFilterAfter(tokens, SecurityContextHolderFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .cors(cors -> cors.configurationSource(source))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .cacheControl(cache -> cache.disable()))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** In the chain above, and nowhere else. */
    @Bean
    FilterRegistrationBean<TokenFilter> tokensOfTheApiOnly(TokenFilter tokens) {
        var registered = new FilterRegistrationBean<>(tokens);
        registered.setEnabled(false);
        return registered;
    }
}

package vn.sanvat.api;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import vn.sanvat.problem.ProgramAddress;

/** The API: who comes in, from where, and how answers are cached. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class ApiConfiguration {
    private static final List<String> EXPOSED =
            List.of("ETag", "Link", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "Idempotency-Replayed");

    /**
     * What is public is open to everybody, programs in other sites' pages too. There are no cookies and no sessions, so no
     * page can make a browser do anything: whoever does more brings a token with each request.
     */
    @Bean
    @Order(10)
    SecurityFilterChain apiSecurity(
            HttpSecurity http, ApiProblems problems, TokenFilter tokens, ApiProperties properties) {
        return http.securityMatcher("/api/**", "/graphql/**", "/mcp")
                // the actions say what somebody may: nothing changes but through them, and they ask who it is
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.TRACE, "/**")
                        .denyAll()
                        .requestMatchers("/api/v1/**", "/graphql", "/graphql/schema.graphqls", "/mcp")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .addFilterAfter(tokens, SecurityContextHolderFilter.class)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .cors(cors -> cors.configurationSource(origins(properties.origins())))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .cacheControl(cache -> cache.disable()))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Pages of the named sites may do all that their token may; those of all others read what is public. They are told
     * apart when the browser asks beforehand; the answers themselves are the same for every site, and can be kept.
     */
    private static CorsConfigurationSource origins(List<String> named) {
        var reading = new CorsConfiguration();
        reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.setAllowedHeaders(List.of("If-None-Match"));
        reading.setExposedHeaders(EXPOSED);
        reading.setMaxAge(Duration.ofHours(1));
        var writing = new CorsConfiguration(reading);
        writing.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        writing.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key"));
        var asking = new CorsConfiguration(reading);
        asking.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        asking.setAllowedHeaders(List.of("Content-Type", "If-None-Match"));
        return request -> {
            if (named.contains(Objects.requireNonNullElse(request.getHeader(HttpHeaders.ORIGIN), ""))) {
                return writing;
            }
            return ProgramAddress.takesQuestions(request.getRequestURI()) ? asking : reading;
        };
    }

    /** In the chain above, and nowhere else. */
    @Bean
    FilterRegistrationBean<TokenFilter> tokensOfTheApiOnly(TokenFilter tokens) {
        var registered = new FilterRegistrationBean<>(tokens);
        registered.setEnabled(false);
        return registered;
    }
}

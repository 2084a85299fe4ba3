package vn.sanvat.api;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** The API: who may read it, from where, and how answers are cached. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
    /** Reading is open to everybody, programs in other sites' pages too; there are no cookies and no sessions. */
    @Bean
    @Order(10)
    SecurityFilterChain apiSecurity(HttpSecurity http, ApiProblems problems) {
        var origins = new CorsConfiguration();
        origins.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        origins.setAllowedMethods(List.of("GET", "HEAD"));
        origins.setExposedHeaders(List.of("ETag", "Link"));
        origins.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", origins);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/api/v1/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
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
}

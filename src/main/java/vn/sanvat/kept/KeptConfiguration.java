package vn.sanvat.kept;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vn.sanvat.http.SiteAddress;

/** Where kept answers stand in the way of a request. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeptProperties.class)
class KeptConfiguration {
    /** Behind what turns requests away, before the rest: what is kept has all that security writes. */
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    FilterRegistrationBean<KeepingFilter> keepingFilter(KeptAnswers answers, SiteAddress address) {
        var registration = new FilterRegistrationBean<>(new KeepingFilter(answers, address));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> keptValve(
            KeptAnswers answers, SiteAddress address, TomcatServerProperties server) {
        var folder = server.getBasedir();
        if (folder != null) {
            Brotli.layIn(folder.toPath().toAbsolutePath().resolve("brotli"));
        }
        return new BehindTheDoor(answers, address);
    }

    /** After the valves that settle which host is meant, whatever the order in which beans are made. */
    private record BehindTheDoor(KeptAnswers answers, SiteAddress address)
            implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            server.addEngineValves(new KeptValve(answers, address));
        }
    }
}

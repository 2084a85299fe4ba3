package vn.sanvat.site.asked;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.sanvat.http.SiteAddress;
import vn.sanvat.search.record.RecordProperties;
import vn.sanvat.search.record.SearchRecords;

/** Where searches are counted: nowhere, if the site keeps no records of them. */
@Configuration(proxyBeanMethods = false)
class AskedConfiguration implements WebMvcConfigurer {
    private final FoundTotals totals;
    private final boolean enabled;

    AskedConfiguration(FoundTotals totals, RecordProperties properties) {
        this.totals = totals;
        this.enabled = properties.enabled();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        if (enabled) {
            registry.addInterceptor(totals);
        }
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> askedValve(
            SearchAddresses addresses, SearchRecords records, SiteAddress site) {
        return enabled ? new BeforeWhatIsKept(new AskedValve(addresses, totals, records, site)) : server -> {};
    }

    /** Behind what settles the host, and before what answers with what is kept. */
    private record BeforeWhatIsKept(AskedValve valve)
            implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            server.addEngineValves(valve);
        }
    }
}

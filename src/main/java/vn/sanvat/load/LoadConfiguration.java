package vn.sanvat.load;

import io.github.bucket4j.TimeMeter;
import java.util.List;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** What stands before the surfaces. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LoadProperties.class)
class LoadConfiguration {
    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final DataSize SEND_BUFFER = DataSize.ofKilobytes(256);

    @Bean
    FilterRegistrationBean<LoadFilter> loadFilter(List<Costs> surfaces, LoadProperties properties) {
        var filter = new LoadFilter(surfaces, properties, new Budgets(properties, TimeMeter.SYSTEM_NANOTIME));
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodies(LoadProperties properties) {
        return factory -> {
            factory.addEngineValves(new AtOnceValve(properties), new BodyValve(properties));
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    http.setDisableUploadTimeout(false);
                    http.setConnectionUploadTimeout(
                            Math.toIntExact(properties.bodyTimeout().toMillis()));
                    // the system takes a whole page at once: a thread does not wait for who reads slowly
                    http.setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER.toBytes()));
                }
            });
        };
    }
}

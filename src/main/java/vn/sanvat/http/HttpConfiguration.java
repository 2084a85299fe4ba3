package vn.sanvat.http;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The door to the site: what stands before its pages, its desk and its API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AddressProperties.class)
class HttpConfiguration {
    /** More than a header of 24 KB can hold, so that no list of languages is a fault: nobody asks for it here. */
    private static final int MOST_LANGUAGES = 24 * 1024;

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> door(
            AddressProperties properties, SiteAddress address, Environment environment) {
        refusePaths(environment);
        refuseOtherProxies(environment);
        return new Door(properties, address);
    }

    /** Settles who is asked and by whom, before other valves look at a request. */
    private record Door(AddressProperties properties, SiteAddress address)
            implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory server) {
            if (!properties.trustedProxies().isEmpty()) {
                server.addEngineValves(proxies(properties.trustedProxies()));
            }
            server.addEngineValves(new HostValve(address), new TagValve());
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainReport.class.getName());
                }
            });
            server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST_LANGUAGES));
        }
    }

    /** Before all others, which ask for parameters. */
    @Bean
    FilterRegistrationBean<MalformedRequests> malformedRequests() {
        var filter = new FilterRegistrationBean<>(new MalformedRequests());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Whether a parameter is known, however it is called, is for each address to say: a name is no fault of the site. */
    @Bean
    StrictHttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    /** The host is settled by {@link HostValve} alone, and the port with it. */
    private static RemoteIpValve proxies(List<String> networks) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", networks));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }

    private static void refusePaths(Environment environment) {
        for (var setting : List.of("server.servlet.context-path", "spring.mvc.servlet.path")) {
            var path = environment.getProperty(setting, "");
            if (!path.isEmpty() && !path.equals("/")) {
                throw new SettingUnusable(setting + " must not be set: the site needs a host of its own,"
                        + " such as sanvat.example, and cannot lie below a path: " + path);
            }
        }
    }

    private static void refuseOtherProxies(Environment environment) {
        var strategy = environment.getProperty("server.forward-headers-strategy", "none");
        if (!strategy.equalsIgnoreCase("none")) {
            throw new SettingUnusable("server.forward-headers-strategy must not be set, because it believes more than"
                    + " it should: name the proxies with sanvat.site.trusted-proxies, such as 127.0.0.1: " + strategy);
        }
    }
}

package vn.sanvat.ops;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * Starts a packaged site with the definitions of its beans that were generated when it was packaged, instead of working
 * them out again. Which beans there are was settled then. So a start for which the operator sets what may change that works
 * them out: any setting of Spring's own but those whose beans are there in any case. {@code spring.aot.enabled}, as a
 * system property, decides instead.
 */
public final class GeneratedBeans implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private static final Logger log = LoggerFactory.getLogger(GeneratedBeans.class);

    private static final List<ConfigurationPropertyName> FRAMEWORK = names("spring", "server", "management");

    /** Which change values of beans, and never which beans there are. */
    private static final List<ConfigurationPropertyName> VALUES = names(
            "server.address",
            "server.port",
            "server.shutdown",
            "server.servlet.session.timeout",
            "server.tomcat.accept-count",
            "server.tomcat.connection-timeout",
            "server.tomcat.keep-alive-timeout",
            "server.tomcat.max-connections",
            "server.tomcat.threads",
            "spring.application",
            "spring.aot",
            "spring.datasource.hikari",
            "spring.datasource.password",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.mail.default-encoding",
            "spring.mail.host",
            "spring.mail.password",
            "spring.mail.port",
            "spring.mail.properties",
            "spring.mail.protocol",
            "spring.mail.username",
            "spring.main.banner-mode");

    private final Class<?> application;

    /** @param application from whose jar, and for which, beans may have been generated */
    public GeneratedBeans(Class<?> application) {
        this.application = application;
    }

    /** After all settings are read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        if (SpringProperties.checkFlag(AotDetector.AOT_ENABLED) != null || !isPackaged()) {
            return;
        }
        var structural = structural(prepared.getEnvironment());
        structural.ifPresent(name -> log.info("The beans are worked out anew, which takes a second: {} is set", name));
        if (structural.isEmpty()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
    }

    /** Classes that a build has left behind may be older than what it was made from. */
    private boolean isPackaged() {
        var source = new ApplicationHome(application).getSource();
        return source != null
                && source.isFile()
                && application
                                .getClassLoader()
                                .getResource(application.getName().replace('.', '/')
                                        + "__ApplicationContextInitializer.class")
                        != null;
    }

    /** A setting, not one of the packaged file, with which there may be other beans than usual. */
    static Optional<ConfigurationPropertyName> structural(Environment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .map(IterableConfigurationPropertySource.class::cast)
                .filter(source -> !isPackaged(source))
                .flatMap(IterableConfigurationPropertySource::stream)
                .filter(name -> isUnder(FRAMEWORK, name) && !isUnder(VALUES, name))
                .findFirst();
    }

    /** A file of settings within the package, as Spring Boot names it. */
    private static boolean isPackaged(IterableConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> file
                && file.getName().contains("class path resource [");
    }

    private static boolean isUnder(List<ConfigurationPropertyName> names, ConfigurationPropertyName name) {
        return names.stream().anyMatch(known -> known.equals(name) || known.isAncestorOf(name));
    }

    private static List<ConfigurationPropertyName> names(String... names) {
        return List.of(names).stream().map(ConfigurationPropertyName::of).toList();
    }
}

package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** With which settings the beans that were generated with the package are those that the settings ask for. */
class GeneratedBeansTests {
    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void whatThePackageSetsIsPartOfThem() {
        assertThat(structural()).isEmpty();
        assertThat(environment.getProperty("spring.mvc.problemdetails.enabled")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sanvat.search.records.enabled",
                "sanvat.site.base-url",
                "server.port",
                "server.tomcat.threads.max",
                "spring.datasource.url",
                "spring.mail.host",
                "spring.mail.properties.mail.smtp.auth",
                "logging.level.root",
                "springs.eternal"
            })
    void valuesLeaveTheBeansAsTheyAre(String name) {
        set(name);
        assertThat(structural()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.ssl.certificate",
                "spring.threads.virtual.enabled",
                "spring.mail.ssl.bundle",
                "spring.profiles.active",
                "spring.mvc.problemdetails.enabled",
                "management.server.port"
            })
    void othersMayChangeWhichBeansThereAre(String name) {
        set(name);
        assertThat(structural()).isEqualTo(name);
    }

    @Test
    void theEnvironmentOfTheProcessCountsToo() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("SERVER_PORT", "8081", "MANAGEMENT_SERVER_PORT", "8082")));
        assertThat(structural()).isEqualTo("management.server.port");
    }

    @Test
    void aFileOfTheOperatorCountsThoughOneInThePackageHasTheSameName(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("application.yml"), "server: {ssl: {enabled: true}}\n");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "arguments", Map.of("spring.config.additional-location", home.toUri() + "")));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        environment.getPropertySources().remove("arguments");
        assertThat(GeneratedBeans.structural(environment)).hasToString("Optional[server.ssl.enabled]");
    }

    private void set(String name) {
        environment.getPropertySources().addFirst(new MapPropertySource("arguments", Map.of(name, "x")));
    }

    private String structural() {
        if (environment.getProperty("spring.profiles.active") == null) {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
        }
        return GeneratedBeans.structural(environment).map(Object::toString).orElse("");
    }
}

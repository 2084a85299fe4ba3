package vn.sanvat.search.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.elasticsearch.client.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.node.SearchAddress;

/** The connection to a cluster that has a certificate of its own, as Elasticsearch has when it is first started. */
class SearchServerTests {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path home;

    private HttpsServer cluster;

    @BeforeEach
    void start() throws Exception {
        var keys = home.resolve("keys.p12");
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", keys);
        keytool("-exportcert", "-rfc", "-file", home.resolve("ca.crt").toString(), keys);
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        cluster = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        cluster.setHttpsConfigurator(new HttpsConfigurator(context));
        cluster.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        cluster.start();
    }

    @AfterEach
    void stop() {
        cluster.stop(0);
    }

    private static void keytool(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (var i = 0; i < arguments.length - 1; i++) {
            command.add(arguments[i].toString());
        }
        command.addAll(List.of(
                "-alias",
                "cluster",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                arguments[arguments.length - 1].toString()));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private SearchServer server(Map<String, String> settings) {
        var properties = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("sanvat.search", SearchProperties.class);
        var address = new SearchAddress(
                List.of(URI.create("https://localhost:" + cluster.getAddress().getPort())), "", "", "");
        return new SearchServer(() -> Optional.of(address), () -> "cluster", properties);
    }

    @Test
    void asksAClusterWhoseAuthorityItIsGiven() throws Exception {
        try (var server = server(Map.of(
                "sanvat.search.certificate",
                home.resolve("ca.crt").toString(),
                "sanvat.search.connect-timeout",
                "10s"))) {
            assertThat(server.plain()
                            .performRequest(new Request("GET", "/"))
                            .getStatusLine()
                            .getStatusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysInPlainWordsThatACertificateIsNotTrusted() throws Exception {
        try (var server = server(Map.of("sanvat.search.connect-timeout", "10s"))) {
            var client = server.plain();
            assertThatThrownBy(() -> client.performRequest(new Request("GET", "/")))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            e -> assertThat(server.failed("asking", e))
                                    .hasMessageContaining("sanvat.search.certificate"));
            assertThat(server.problem()).startsWith("asking: the certificate of the cluster is not trusted");
        }
    }

    @Test
    void saysThatTheFileOfTheAuthorityCannotBeRead() throws Exception {
        var file = Files.writeString(home.resolve("none.crt"), "x");
        try (var server = server(Map.of("sanvat.search.certificate", file.toString()))) {
            assertThatThrownBy(server::plain)
                    .isInstanceOf(SearchAway.class)
                    .hasMessageContaining("none.crt, cannot be read");
        }
    }
}

package vn.sanvat.search.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
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
        var keys = pair("keys", "-ext", "SAN=dns:localhost");
        keytool("-exportcert", "-rfc", "-file", home.resolve("ca.crt"), keys);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store(keys), PASSWORD.toCharArray());
        start(managers.getKeyManagers());
    }

    private Path pair(String name, Object... more) throws IOException, InterruptedException {
        var keys = home.resolve(name + ".p12");
        List<Object> arguments =
                new ArrayList<>(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name + ",O=localhost"));
        arguments.addAll(List.of(more));
        arguments.add(keys);
        keytool(arguments.toArray());
        return keys;
    }

    private static KeyStore store(Path keys) throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    }

    private static X509Certificate certificate(Path keys) throws GeneralSecurityException, IOException {
        return (X509Certificate) store(keys).getCertificate("cluster");
    }

    private void start(KeyManager... keys) throws GeneralSecurityException, IOException {
        var context = SSLContext.getInstance("TLS");
        context.init(keys, null, null);
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
        if (!command.contains("-alias")) {
            command.addAll(List.of("-alias", "cluster"));
        }
        command.addAll(List.of(
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

    /** A cluster that shows more certificates behind its own. */
    private void startAgain(Path own, X509Certificate... behind) throws Exception {
        cluster.stop(0);
        var key = (PrivateKey) store(own).getKey("cluster", PASSWORD.toCharArray());
        var chain = Stream.concat(Stream.of(certificate(own)), Arrays.stream(behind))
                .toArray(X509Certificate[]::new);
        start(new X509ExtendedKeyManager() {
            @Override
            public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
                return "cluster";
            }

            @Override
            public X509Certificate[] getCertificateChain(String alias) {
                return chain;
            }

            @Override
            public PrivateKey getPrivateKey(String alias) {
                return key;
            }

            @Override
            public String[] getServerAliases(String type, Principal[] issuers) {
                return new String[] {"cluster"};
            }

            @Override
            public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
                return "cluster";
            }

            @Override
            public String[] getClientAliases(String type, Principal[] issuers) {
                return new String[0];
            }

            @Override
            public String chooseClientAlias(String[] type, Principal[] issuers, Socket socket) {
                return "";
            }
        });
    }

    private SearchServer withFingerprint(String fingerprint) {
        return server(Map.of("sanvat.search.fingerprint", fingerprint, "sanvat.search.connect-timeout", "10s"));
    }

    private static void assertAnswers(SearchServer server) throws Exception {
        assertThat(server.plain()
                        .performRequest(new Request("GET", "/"))
                        .getStatusLine()
                        .getStatusCode())
                .isEqualTo(200);
    }

    private static void assertRefuses(SearchServer server, String words) throws Exception {
        var client = server.plain();
        assertThatThrownBy(() -> client.performRequest(new Request("GET", "/")))
                .isInstanceOfSatisfying(IOException.class, e -> server.failed("asking", e));
        assertThat(server.problem()).contains(words);
    }

    @Test
    void asksAClusterWhoseCertificateHasTheFingerprint() throws Exception {
        try (var server = withFingerprint(FingerprintTrust.of(certificate(home.resolve("keys.p12"))))) {
            assertAnswers(server);
        }
    }

    @Test
    void saysInPlainWordsThatACertificateHasAnotherFingerprint() throws Exception {
        try (var server = withFingerprint("ab".repeat(32))) {
            assertRefuses(server, "the certificate of the cluster does not fit sanvat.search.fingerprint, abab");
            assertThat(server.problem()).contains(FingerprintTrust.of(certificate(home.resolve("keys.p12"))));
        }
    }

    @Test
    void asksAClusterWhoseAuthorityHasTheFingerprint() throws Exception {
        var authority = pair("authority", "-ext", "bc:c");
        var own = pair("signed");
        keytool("-certreq", "-file", home.resolve("asked.csr"), own);
        keytool(
                "-gencert",
                "-infile",
                home.resolve("asked.csr"),
                "-outfile",
                home.resolve("signed.crt"),
                "-ext",
                "SAN=dns:localhost",
                authority);
        keytool("-exportcert", "-file", home.resolve("authority.crt"), authority);
        keytool("-importcert", "-noprompt", "-file", home.resolve("authority.crt"), "-alias", "authority", own);
        keytool("-importcert", "-noprompt", "-file", home.resolve("signed.crt"), own);
        startAgain(own, certificate(authority));
        try (var server = withFingerprint(FingerprintTrust.of(certificate(authority)))) {
            assertAnswers(server);
        }
    }

    @Test
    void isNotDeceivedByWhoShowsTheCertificateOfTheAuthorityBehindAnotherOfTheirOwn() throws Exception {
        var authority = pair("authority", "-ext", "bc:c");
        startAgain(home.resolve("keys.p12"), certificate(authority));
        try (var server = withFingerprint(FingerprintTrust.of(certificate(authority)))) {
            assertRefuses(server, "does not fit sanvat.search.fingerprint");
        }
    }

    @Test
    void saysInPlainWordsThatACertificateIsForAnotherName() throws Exception {
        var elsewhere = pair("elsewhere", "-ext", "SAN=dns:elsewhere");
        startAgain(elsewhere);
        try (var server = withFingerprint(FingerprintTrust.of(certificate(elsewhere)))) {
            assertRefuses(server, "is for another name than that in sanvat.search.uris");
        }
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

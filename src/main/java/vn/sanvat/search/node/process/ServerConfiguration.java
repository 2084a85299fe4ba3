package vn.sanvat.search.node.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.unit.DataSize;

/** How the server is set up: its settings, its one account and its logs. */
public final class ServerConfiguration {
    public static final String USER = "sanvat";

    private static final int PASSWORD_BYTES = 24;

    /** A random password of 192 bits needs no slow hash; 4 is the least that bcrypt allows. */
    private static final int HASH_STRENGTH = 4;

    private ServerConfiguration() {}

    /** A new one for each start, so that nothing secret outlives the process. */
    public static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public static Map<String, String> settings(NodeFolders folders, Path server) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("path.home", server.toString());
        settings.put("path.data", folders.data().toString());
        settings.put("path.logs", folders.logs().toString());
        settings.put("cluster.name", "sanvat");
        settings.put("node.name", "sanvat");
        settings.put("node.roles", "master,data");
        settings.put("discovery.type", "single-node");
        settings.put("http.host", "127.0.0.1");
        settings.put("transport.host", "127.0.0.1");
        settings.put("http.port", "0");
        settings.put("transport.port", "0");
        settings.put("node.portsfile", "true");
        settings.put("action.auto_create_index", "false");
        // the index is small and derived: a nearly full disk must not make it read-only
        settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        settings.put("xpack.ml.enabled", "false");
        addSecurity(settings);
        return settings;
    }

    private static void addSecurity(Map<String, String> settings) {
        settings.put("xpack.security.enabled", "true");
        settings.put("xpack.security.autoconfiguration.enabled", "false");
        settings.put("xpack.security.enrollment.enabled", "false");
        // it listens on the loopback interface only
        settings.put("xpack.security.http.ssl.enabled", "false");
        settings.put("xpack.security.transport.ssl.enabled", "false");
        settings.put("xpack.security.authc.reserved_realm.enabled", "false");
        settings.put("xpack.security.authc.token.enabled", "false");
        settings.put("xpack.security.authc.api_key.enabled", "false");
        settings.put("xpack.security.authc.realms.file.site.order", "0");
        settings.put("xpack.security.authc.realms.native.none.order", "1");
        settings.put("xpack.security.authc.realms.native.none.enabled", "false");
    }

    /** Writes the files that the server reads from its configuration folder. */
    public static void write(Path config, String password, DataSize logSize) throws IOException {
        var hash = new BCryptPasswordEncoder(BCryptPasswordEncoder.BCryptVersion.$2A, HASH_STRENGTH).encode(password);
        NodeFolders.writeSecret(config.resolve("users"), USER + ":" + hash + "\n");
        NodeFolders.writeSecret(config.resolve("users_roles"), "superuser:" + USER + "\n");
        Files.writeString(config.resolve("log4j2.properties"), logging(logSize));
    }

    /** Without the checks at the start, which advise on large clusters that others can reach. */
    private static String logging(DataSize size) {
        return """
                status = error

                appender.console.type = Console
                appender.console.name = console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = [%%-5p][%%c{1.}] %%m%%n
                appender.console.filter.threshold.type = ThresholdFilter
                appender.console.filter.threshold.level = warn

                appender.file.type = RollingFile
                appender.file.name = file
                appender.file.fileName = ${sys:es.logs.base_path}${sys:file.separator}server.log
                appender.file.filePattern = ${sys:es.logs.base_path}${sys:file.separator}server.%%i.log
                appender.file.layout.type = PatternLayout
                appender.file.layout.pattern = [%%d{ISO8601}][%%-5p][%%c{1.}] %%m%%n
                appender.file.policies.type = Policies
                appender.file.policies.size.type = SizeBasedTriggeringPolicy
                appender.file.policies.size.size = %dKB
                appender.file.strategy.type = DefaultRolloverStrategy
                appender.file.strategy.max = 1

                rootLogger.level = info
                rootLogger.appenderRef.console.ref = console
                rootLogger.appenderRef.file.ref = file

                logger.deprecation.name = org.elasticsearch.deprecation
                logger.deprecation.level = off
                logger.checks.name = org.elasticsearch.bootstrap.BootstrapChecks
                logger.checks.level = error
                """.formatted(size.toKilobytes());
    }
}

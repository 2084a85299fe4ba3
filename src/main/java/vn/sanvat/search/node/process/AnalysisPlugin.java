package vn.sanvat.search.node.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plugin of the server, put together from our own class files (those in {@code node.analysis}),
 * so that it needs no build of its own and is always of the same version as the site.
 *
 * <p>The classes are only read, never loaded: what they build upon is in the server, not in the site.
 */
final class AnalysisPlugin {
    static final String NAME = "sanvat-analysis";

    private static final String CLASSES = "classpath:vn/sanvat/search/node/analysis/*.class";
    private static final String PACKAGE_PATH = "vn/sanvat/search/node/analysis/";

    /** Path in the jar to class file, in a fixed order, because the fingerprint is made of it. */
    private final TreeMap<String, byte[]> classes = new TreeMap<>();

    /** Kind of component (a name of the plugin interface) to its names and their classes. */
    private final TreeMap<String, Map<String, String>> components = new TreeMap<>();

    static AnalysisPlugin fromClasspath() throws IOException {
        var plugin = new AnalysisPlugin();
        var resolver = new PathMatchingResourcePatternResolver(AnalysisPlugin.class.getClassLoader());
        for (var file : resolver.getResources(CLASSES)) {
            plugin.add(String.valueOf(file.getFilename()), file.getContentAsByteArray());
        }
        if (plugin.components.isEmpty()) {
            throw new IOException("The classes of the search plugin are missing: " + CLASSES);
        }
        return plugin;
    }

    private void add(String fileName, byte[] bytes) {
        classes.put(PACKAGE_PATH + fileName, bytes);
        var type = PluginClass.read(bytes);
        String component = type.component();
        if (component != null) {
            components.computeIfAbsent(type.kind(), kind -> new TreeMap<>()).put(component, type.name());
        }
    }

    /** What an upgrade of the site changes when it changes the plugin. */
    String fingerprint() {
        var digest = DigestUtils.getSha256Digest();
        classes.values().forEach(digest::update);
        return Hex.encodeHexString(digest.digest()).substring(0, 8);
    }

    String namedComponents() {
        return JsonMapper.shared().writeValueAsString(components);
    }

    /** The server refuses a plugin whose {@code elasticsearch.version} is not its own. */
    static String descriptor(String serverVersion) {
        return """
                name=%s
                description=The standard analysis parts that this server lacks
                version=%s
                elasticsearch.version=%s
                java.version=17
                """.formatted(NAME, serverVersion, serverVersion);
    }

    void writeTo(Path plugins, String serverVersion) throws IOException {
        Path folder = Files.createDirectories(plugins.resolve(NAME));
        Files.writeString(folder.resolve("stable-plugin-descriptor.properties"), descriptor(serverVersion));
        Files.writeString(folder.resolve("named_components.json"), namedComponents(), StandardCharsets.UTF_8);
        try (OutputStream file = Files.newOutputStream(folder.resolve(NAME + ".jar"));
                var jar = new JarOutputStream(file)) {
            for (var entry : classes.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
    }
}

package vn.sanvat.search.node.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The packed server on our classpath, and its unpacked form in the home. */
public final class ServerArchive {
    private static final Logger log = LoggerFactory.getLogger(ServerArchive.class);
    private static final String RESOURCE = "/search-server/elasticsearch.zip";
    private static final String TOP = "elasticsearch-";
    private static final String UNPACKED = "server-";
    private static final String PART = UNPACKED + "part";

    /** Scripts and a launcher that we do not use, and a module that reports to a tracing service. */
    private static final List<String> LEFT_OUT =
            List.of("bin/", "config/", "lib/tools/server-cli/", "lib/cli-launcher/", "modules/apm/", "plugins/");

    private ServerArchive() {}

    /** The folder of the server in this home; unpacks it if it is not there. */
    public static Path unpacked(NodeFolders folders) throws IOException {
        var plugin = AnalysisPlugin.fromClasspath();
        String version = version();
        Path server = folders.home().resolve(UNPACKED + version + "-" + plugin.fingerprint());
        if (!Files.isDirectory(server)) {
            log.info("Unpacking the search server {} into {}", version, server);
            Path part = folders.home().resolve(PART);
            NodeFolders.deleteTree(part);
            unpack(part);
            Path plugins = Files.createDirectories(part.resolve("plugins"));
            plugin.writeTo(plugins, version);
            openToAll(part);
            Files.move(part, server, StandardCopyOption.ATOMIC_MOVE);
        }
        deleteOthers(server);
        return server;
    }

    /** The version of the server in a folder that {@link #unpacked} returned. */
    static String versionOf(Path server) {
        String name = server.getFileName().toString();
        return name.substring(UNPACKED.length(), name.lastIndexOf('-'));
    }

    private static ZipInputStream open() throws IOException {
        InputStream packed = ServerArchive.class.getResourceAsStream(RESOURCE);
        if (packed == null) {
            throw new FileNotFoundException("The packed search server is not on the classpath: " + RESOURCE);
        }
        return new ZipInputStream(packed);
    }

    private static String version() throws IOException {
        try (var zip = open()) {
            return Optional.ofNullable(zip.getNextEntry())
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(TOP))
                    .map(name -> name.substring(TOP.length(), name.indexOf('/')))
                    .orElseThrow(() -> new IOException("The packed search server has an unknown form"));
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var zip = open()) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (entry.isDirectory() || LEFT_OUT.stream().anyMatch(name::startsWith)) {
                    continue;
                }
                Path file = target.resolve(name).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The packed search server names a file outside: " + name);
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    /** Whatever the umask of the site is: the server may run as another user. */
    private static void openToAll(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                NodeFolders.permit(path, Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
            }
        }
    }

    private static void deleteOthers(Path server) throws IOException {
        try (var others = Files.newDirectoryStream(server.getParent(), UNPACKED + "*")) {
            for (Path other : others) {
                if (!other.equals(server)) {
                    NodeFolders.deleteTree(other);
                }
            }
        }
    }
}

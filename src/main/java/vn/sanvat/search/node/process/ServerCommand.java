package vn.sanvat.search.node.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * The command line of the server's JVM. It is started directly, not by bin/elasticsearch, which
 * would put a shell and a second JVM (1 s, 60 MB) between us and it, and would not end with us. The
 * options are those that the script's launcher passes (SystemJvmOptions and jvm.options of 8.19),
 * less what a small node does better without: no touching of the whole heap, no log of the garbage
 * collector, no heap dumps.
 */
public final class ServerCommand {
    private static final List<String> FIXED = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-OmitStackTraceInFastThrow",
            "-XX:+EnableDynamicAgentLoading",
            "-Xss1m",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Djna.nosys=true",
            "-Djdk.attach.allowAttachSelf=true",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.recycler.maxCapacityPerThread=0",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true",
            "-Dlog4j2.formatMsgNoLookups=true",
            "-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1",
            "-Des.distribution.type=zip",
            "-Des.java.type=ES_JAVA_HOME",
            // it would index the built-in roles, with analysis parts that this server does not have
            "-Des.queryable_built_in_roles_enabled=false");

    /** How far Java goes in compiling: less is quicker at the start, and slower for ever after. */
    private static final String COMPILERS = "-XX:TieredStopAtLevel=";

    private ServerCommand() {}

    /** The argument by which a process is known as the node of this home. */
    public static String mark(Path home) {
        return "-Dsanvat.search.home=" + home;
    }

    public static List<String> of(NodeFolders folders, Path server, Path javaHome, DataSize heap) {
        int java = Runtime.version().feature();
        var command = new ArrayList<String>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        // first, because systems show only the beginning of a long command line
        command.add(mark(folders.home()));
        command.addAll(FIXED);
        // what the site is started with to try it out is meant for the server, too
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(COMPILERS))
                .forEach(command::add);
        command.add("-Xms" + heap.toMegabytes() + "m");
        command.add("-Xmx" + heap.toMegabytes() + "m");
        // half of the heap, as the launcher has it
        command.add("-XX:MaxDirectMemorySize=" + heap.toMegabytes() / 2 + "m");
        command.add("-XX:ErrorFile=" + folders.logs().resolve("hs_err.log"));
        command.add("-XX:ReplayDataFile=" + folders.logs().resolve("replay.log"));
        command.add("-Djava.io.tmpdir=" + folders.temporary());
        command.add("-Des.path.home=" + server);
        command.add("-Dorg.apache.lucene.vectorization.upperJavaFeatureVersion=" + java);
        command.addAll(forJava(java));
        command.addAll(modules(server));
        return List.copyOf(command);
    }

    private static List<String> forJava(int version) {
        var options = new ArrayList<String>();
        options.add("-Djava.locale.providers=" + (version >= 23 ? "CLDR" : "SPI,COMPAT"));
        if (version >= 20) {
            options.add("--add-modules=jdk.incubator.vector");
        }
        if (version >= 21) {
            options.add("--enable-native-access=org.elasticsearch.nativeaccess,org.apache.lucene.core");
        }
        if (version >= 24) {
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--illegal-native-access=deny");
        }
        return options;
    }

    private static List<String> modules(Path server) {
        String version = ServerArchive.versionOf(server);
        Path bridge = server.resolve("lib/entitlement-bridge/elasticsearch-entitlement-bridge-" + version + ".jar");
        return List.of(
                "--patch-module=java.base=" + bridge,
                "--add-exports=java.base/org.elasticsearch.entitlement.bridge=org.elasticsearch.entitlement,"
                        + "java.logging,java.net.http,java.naming,jdk.net,jdk.zipfs,jdk.management.agent",
                "--module-path",
                server.resolve("lib").toString(),
                "--add-modules=jdk.net",
                "--add-modules=jdk.management.agent",
                "--add-modules=ALL-MODULE-PATH",
                "-m",
                "org.elasticsearch.server/org.elasticsearch.bootstrap.Elasticsearch");
    }
}

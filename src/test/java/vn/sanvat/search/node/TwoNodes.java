package vn.sanvat.search.node;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;
import vn.sanvat.search.node.process.NodeCannotStart;
import vn.sanvat.search.node.process.NodeFolders;
import vn.sanvat.search.node.process.ServerAccount;
import vn.sanvat.search.node.process.ServerArchive;
import vn.sanvat.search.node.process.ServerArguments;
import vn.sanvat.search.node.process.ServerCommand;
import vn.sanvat.search.node.process.ServerConfiguration;
import vn.sanvat.search.node.process.ServerProcess;

/** A cluster of two, of the files of the embedded server: the first one leads it and has data, the second one has data. */
public final class TwoNodes implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final int NOBODY = 65_534;

    private final String password = ServerConfiguration.newPassword();
    private final List<ServerProcess> nodes = new ArrayList<>();
    private final List<URI> uris = new ArrayList<>();

    private TwoNodes() {}

    public static TwoNodes start(Path home, DataSize heap) throws Exception {
        var cluster = new TwoNodes();
        try {
            var ports = List.of(freePort(), freePort());
            cluster.start(home.resolve("one"), 0, ports, heap);
            cluster.start(home.resolve("two"), 1, ports, heap);
            return cluster;
        } catch (Exception | Error e) {
            cluster.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void start(Path home, int number, List<Integer> ports, DataSize heap)
            throws IOException, NodeCannotStart, InterruptedException {
        var folders = NodeFolders.make(home);
        var server = ServerArchive.unpacked(folders);
        var java = Path.of(System.getProperty("java.home"));
        var account = ServerAccount.choose(NOBODY, List.of(folders.home(), java.resolve("bin")));
        folders.makeWritable(account);
        ServerConfiguration.write(folders.config(), password, DataSize.ofMegabytes(5));
        account.own(folders.config());
        var settings = ServerConfiguration.settings(folders, server);
        settings.remove("discovery.type");
        settings.put("node.name", "node-" + number);
        settings.put("node.roles", number == 0 ? "master,data" : "data");
        settings.put("transport.port", String.valueOf(ports.get(number)));
        settings.put("discovery.seed_hosts", "127.0.0.1:" + ports.get(0));
        if (number == 0) {
            settings.put("cluster.initial_master_nodes", "node-0");
        }
        List<String> command = new ArrayList<>(account.prefix());
        command.addAll(ServerCommand.of(folders, server, java, heap));
        var process =
                ServerProcess.launch(command, ServerArguments.of(settings, folders.config(), folders.logs()), folders);
        nodes.add(process);
        if (process.awaitStart(START) != ServerProcess.Start.DONE) {
            throw new IllegalStateException(process.lastWords());
        }
        uris.add(URI.create("http://" + Files.readAllLines(folders.ports()).get(0)));
    }

    public SearchAddress address() {
        return new SearchAddress(uris, ServerConfiguration.USER, password, null);
    }

    /** As a machine that falls away: it says good-bye to nobody. */
    public void killTheSecond() {
        nodes.get(1).handle().descendants().forEach(ProcessHandle::destroyForcibly);
        nodes.get(1).handle().destroyForcibly();
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.stop(STOP));
    }
}

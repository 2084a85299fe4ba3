package vn.sanvat.search.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.search.node.process.NodeCannotStart;
import vn.sanvat.search.node.process.NodeCannotStart.Cure;
import vn.sanvat.search.node.process.NodeFolders;
import vn.sanvat.search.node.process.ServerAccount;
import vn.sanvat.search.node.process.ServerArchive;
import vn.sanvat.search.node.process.ServerArguments;
import vn.sanvat.search.node.process.ServerCommand;
import vn.sanvat.search.node.process.ServerConfiguration;
import vn.sanvat.search.node.process.ServerHealth;
import vn.sanvat.search.node.process.ServerProcess;

/** One attempt to start the server: everything from the folders to the first answer. */
final class NodeStart {
    /** An index that opens at all does so in seconds, on a busy machine too. */
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(30);

    private final SearchNodeSettings settings;
    private final NodeFolders folders;
    private final ServerHealth health;
    private final String password = ServerConfiguration.newPassword();

    NodeStart(SearchNodeSettings settings, NodeFolders folders, ServerHealth health) {
        this.settings = settings;
        this.folders = folders;
        this.health = health;
    }

    StartedNode run() throws NodeCannotStart, InterruptedException {
        var process = prepared();
        boolean started = false;
        try {
            var node = firstAnswer(process);
            started = true;
            return node;
        } finally {
            if (!started) {
                process.stop(settings.stopLimit());
            }
        }
    }

    private ServerProcess prepared() throws NodeCannotStart {
        try {
            RunningNode.endLeftOver(folders);
            Path server = ServerArchive.unpacked(folders);
            Path javaHome = Path.of(System.getProperty("java.home"));
            var account = ServerAccount.choose(settings.runAs(), List.of(folders.home(), javaHome.resolve("bin")));
            folders.makeWritable(account);
            ServerConfiguration.write(folders.config(), password, settings.logSize());
            account.own(folders.config());
            var process = launch(server, javaHome, account);
            note(process, null);
            return process;
        } catch (IOException e) {
            throw cannotSetUp(folders.home(), e);
        }
    }

    static NodeCannotStart cannotSetUp(Path home, IOException e) {
        return new NodeCannotStart(
                Cure.HELP,
                "The search server cannot be set up in " + home + " (" + e
                        + "): make sure that this user owns that folder and that the disk has room, or delete the"
                        + " folder.");
    }

    private ServerProcess launch(Path server, Path javaHome, ServerAccount account) throws IOException {
        var command = Stream.concat(
                        account.prefix().stream(),
                        ServerCommand.of(folders, server, javaHome, settings.heap()).stream())
                .toList();
        var arguments =
                ServerArguments.of(ServerConfiguration.settings(folders, server), folders.config(), folders.logs());
        return ServerProcess.launch(command, arguments, folders);
    }

    private StartedNode firstAnswer(ServerProcess process) throws NodeCannotStart, InterruptedException {
        switch (process.awaitStart(settings.startLimit())) {
            case ENDED ->
                throw new NodeCannotStart(
                        Cure.RETRY, "The search server ended while it started: " + process.lastWords());
            case TOO_SLOW ->
                throw new NodeCannotStart(
                        Cure.RETRY,
                        "The search server did not start within "
                                + settings.startLimit().toSeconds() + " s.");
            case DONE -> {}
        }
        try {
            URI uri = URI.create("http://" + Files.readAllLines(folders.ports()).get(0));
            if (!health.opensIndices(uri, password, OPEN_LIMIT)) {
                throw new NodeCannotStart(Cure.RETRY, "The search server cannot open its index.");
            }
            note(process, uri);
            return new StartedNode(process, uri, password);
        } catch (IOException e) {
            throw cannotSetUp(folders.home(), e);
        }
    }

    private void note(ServerProcess process, @Nullable URI uri) throws IOException {
        RunningNode.of(process.handle(), uri, ServerConfiguration.USER, password)
                .write(folders.node());
    }
}

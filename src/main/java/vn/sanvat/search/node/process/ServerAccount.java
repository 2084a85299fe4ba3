package vn.sanvat.search.node.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.search.node.process.NodeCannotStart.Cure;

/**
 * Who the server runs as. An ordinary user runs it directly. Root cannot: the server refuses that,
 * so setpriv (util-linux) starts it as an unprivileged user.
 *
 * <p>That user often may not enter the folders above the home or the JDK (a home below /root, say).
 * Then, and only then, it is given the one capability to search and read past such folders.
 */
public record ServerAccount(List<String> prefix, Optional<Integer> owner) {
    private static final Logger log = LoggerFactory.getLogger(ServerAccount.class);

    public static ServerAccount choose(int runAs, List<Path> needed) throws IOException, NodeCannotStart {
        return isRoot() ? unprivileged(runAs, needed) : new ServerAccount(List.of(), Optional.empty());
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    private static ServerAccount unprivileged(int runAs, List<Path> needed) throws IOException, NodeCannotStart {
        var prefix = new ArrayList<>(
                List.of(setpriv().toString(), "--reuid=" + runAs, "--regid=" + runAs, "--clear-groups"));
        var closed = needed.stream().filter(path -> !opensToAll(path)).toList();
        if (!closed.isEmpty()) {
            var capability = Capability.toPass(closed.get(0));
            log.info(
                    "The search server runs as user {}, who may not enter {}: it is given the capability {}",
                    runAs,
                    closed.get(0),
                    capability.option());
            prefix.addAll(capability.options());
        }
        prefix.add("--");
        return new ServerAccount(List.copyOf(prefix), Optional.of(runAs));
    }

    private static Path setpriv() throws NodeCannotStart {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/bin:/bin";
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "setpriv"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new NodeCannotStart(
                        Cure.HELP,
                        "The search server cannot run as root, and setpriv, which would start it as another user, is"
                                + " missing: install the package util-linux, or run the site as an ordinary user."));
    }

    /** Whether everybody may enter this folder and all above it. */
    private static boolean opensToAll(Path path) {
        try {
            for (Path at = path.toRealPath(); at != null; at = at.getParent()) {
                if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives a folder and all that lies in it to the user that the server runs as. */
    public void own(Path folder) throws IOException {
        if (owner.isEmpty()) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                ownOne(path, owner.get());
            }
        }
    }

    private static void ownOne(Path path, Integer user) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null && !user.equals(Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS))) {
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", user, LinkOption.NOFOLLOW_LINKS);
        }
    }
}

package vn.sanvat.content.history.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.Deflater;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.problem.Problem;

/** A git directory and its work tree. Both may go away while the site runs, and come back. */
public final class GitFolder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GitFolder.class);
    private final Path workTree;
    private final Path directory;
    private final TreeObjects trees = new TreeObjects();
    private volatile Repository repository;

    private GitFolder(Path workTree, Path directory) throws IOException {
        this.workTree = workTree;
        this.directory = directory;
        this.repository = fresh();
    }

    /** @param directory where git keeps its own; it is made where it is not there */
    public static GitFolder of(Path workTree, Path directory) throws IOException {
        NoSettings.apply();
        if (!Files.exists(directory.resolve(Constants.HEAD))) {
            Files.createDirectories(directory);
            try (var made = builder(workTree, directory).build()) {
                made.create();
            }
        }
        return new GitFolder(workTree, directory);
    }

    /** A folder with a {@code .git} of its own, or a file of that name that says where it is. */
    public static GitFolder within(Path workTree) throws IOException {
        NoSettings.apply();
        try (var found = new FileRepositoryBuilder()
                .setWorkTree(workTree.toFile())
                .setMustExist(true)
                .build()) {
            return new GitFolder(workTree, found.getDirectory().toPath());
        }
    }

    private static FileRepositoryBuilder builder(Path workTree, Path directory) {
        return new FileRepositoryBuilder().setGitDir(directory.toFile()).setWorkTree(workTree.toFile());
    }

    public Path workTree() {
        return workTree;
    }

    public Path directory() {
        return directory;
    }

    public TreeObjects trees() {
        return trees;
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 503 where the folder or its git directory is away */
    public void requireThere() {
        if (!Files.isDirectory(workTree)) {
            throw Problem.unavailable("content.away", workTree.getFileName()).occurred();
        }
        if (!Files.exists(directory.resolve(Constants.HEAD))) {
            throw Problem.unavailable("content.away", lastTwo(directory)).occurred();
        }
    }

    private static Path lastTwo(Path path) {
        var count = path.getNameCount();
        return path.subpath(Math.max(0, count - 2), count);
    }

    /**
     * Opened anew, for writing: what is kept open remembers objects that {@code git gc} has removed since, and would not
     * write them again.
     */
    public Repository fresh() throws IOException {
        requireThere();
        var opened = builder(workTree, directory).setMustExist(true).build();
        var settings = opened.getConfig();
        // what was acknowledged must be there after a power cut
        settings.setBoolean("core", null, "fsyncobjectfiles", true);
        settings.setBoolean("core", null, "fsyncreffiles", true);
        // a folder of 20,000 entries is a tree of a megabyte, written with each change
        settings.setInt("core", null, "compression", Deflater.BEST_SPEED);
        return opened;
    }

    /** Something that is read. */
    public interface Look<T> {
        T at(Repository repository) throws IOException;
    }

    /**
     * Reads, and looks again where git has put its objects elsewhere meanwhile.
     *
     * @throws IOException where it cannot be read, however often
     */
    public <T> T read(Look<T> look) throws IOException {
        var opened = repository;
        try {
            return look.at(opened);
        } catch (IOException e) {
            log.debug("looked for again", e);
            var again = fresh();
            repository = again;
            return look.at(again);
        }
    }

    /** @throws vn.sanvat.problem.ProblemOccurred 503 where it cannot be read */
    public <T> T look(Look<T> look) {
        try {
            return read(look);
        } catch (IOException e) {
            throw Problem.unavailable("content.unreadable", String.valueOf(e.getMessage()))
                    .occurred(e);
        }
    }

    /** The commit that HEAD names; nothing before the first one. */
    public Optional<ObjectId> head() {
        return look(repository ->
                Optional.ofNullable(repository.exactRef(Constants.HEAD)).map(Ref::getObjectId));
    }

    @Override
    public void close() {
        repository.close();
    }
}

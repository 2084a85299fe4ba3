package vn.sanvat.content.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import vn.sanvat.content.history.git.CommitReader;

/** The index of a repository in which people use git, too: it says at any time what the site has committed. */
final class SharedIndex {
    /** There while git's locks are held by this process; left behind, they are of one that was killed. */
    private static final String WRITING = "sanvat-writing";

    private final Repository repository;
    private final CommitReader commits;

    SharedIndex(Repository repository, CommitReader commits) {
        this.repository = repository;
        this.commits = commits;
    }

    /** @throws org.eclipse.jgit.errors.LockFailedException where another program holds it */
    Held hold() throws IOException {
        Files.write(writing(repository), new byte[0]);
        try {
            return new Held(DirCache.lock(repository, null));
        } catch (IOException e) {
            Files.deleteIfExists(writing(repository));
            throw e;
        }
    }

    /** Removes the locks of a process that was killed while it wrote; locks of other programs stay. */
    static void removeLeftLocks(Repository repository, boolean areAllOurs) throws IOException {
        if (!areAllOurs && !Files.exists(writing(repository))) {
            return;
        }
        var git = repository.getDirectory().toPath();
        Files.deleteIfExists(git.resolve("index.lock"));
        Files.deleteIfExists(git.resolve("HEAD.lock"));
        // a linked work tree shares its branches with others
        var shared = repository.getCommonDirectory().toPath();
        Files.deleteIfExists(shared.resolve("packed-refs.lock"));
        var branch = repository.getFullBranch();
        if (branch != null) {
            Files.deleteIfExists(shared.resolve(branch + ".lock"));
        }
        Files.deleteIfExists(writing(repository));
    }

    private static Path writing(Repository repository) {
        return repository.getDirectory().toPath().resolve(WRITING);
    }

    /** Held for one change. */
    final class Held implements AutoCloseable {
        private final DirCache index;

        private Held(DirCache index) {
            this.index = index;
        }

        /** Tells git that these files are as the commit has them. */
        void record(List<String> paths, ObjectId commit) throws IOException {
            index.read();
            var editor = index.editor();
            for (var path : paths) {
                var blob = commits.blob(commit, path);
                editor.add(blob == null ? new DirCacheEditor.DeletePath(path) : as(path, blob));
            }
            editor.finish();
            index.write();
            if (!index.commit()) {
                throw new IOException("the index of the history could not be written");
            }
        }

        private DirCacheEditor.PathEdit as(String path, ObjectId blob) throws IOException {
            var file = repository.getWorkTree().toPath().resolve(path);
            // with the size and time of a file that somebody has changed since, git would take it for unchanged
            var isSame = blob.equals(CommitWriter.onDisk(file));
            return new DirCacheEditor.PathEdit(path) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(blob);
                    entry.setLength(isSame ? file.toFile().length() : 0);
                    entry.setLastModified(
                            isSame ? Instant.ofEpochMilli(file.toFile().lastModified()) : Instant.EPOCH);
                }
            };
        }

        @Override
        public void close() throws IOException {
            index.unlock();
            Files.deleteIfExists(writing(repository));
        }
    }
}

package vn.sanvat.content.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.file.WorkTree;
import vn.sanvat.content.history.git.ChangedTree.Placed;
import vn.sanvat.content.history.git.CommitReader;
import vn.sanvat.content.history.git.FileAge;
import vn.sanvat.content.history.git.FileObjects;
import vn.sanvat.content.history.git.GitFolder;

/**
 * What other programs changed in the folder of a history that is the site's own. Files are told apart by their bytes; those
 * whose size and time are as when they were last read are not read again. Nothing here holds anybody up: what is found is
 * looked at once more when it is committed.
 */
final class OutsideChanges {
    private static final Logger log = LoggerFactory.getLogger(OutsideChanges.class);
    /** A file that was changed so shortly before it was read may change again without showing. */
    private static final Duration TOO_NEW = Duration.ofSeconds(2);

    private final GitFolder folder;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /** A file as it was when it was read. */
    private record Seen(long size, Instant modified, ObjectId blob) {
        boolean isAs(BasicFileAttributes file) {
            return size == file.size()
                    && modified.equals(file.lastModifiedTime().toInstant());
        }
    }

    OutsideChanges(GitFolder folder) {
        this.folder = folder;
    }

    /** Files that were read by an earlier run are not read again. */
    void remember(Repository repository) throws IOException {
        var index = repository.readDirCache();
        for (var i = 0; i < index.getEntryCount(); i++) {
            var entry = index.getEntry(i);
            if (entry.getLength() > 0) {
                seen.put(
                        entry.getPathString(),
                        new Seen(entry.getLength(), entry.getLastModifiedInstant(), entry.getObjectId()));
            }
        }
    }

    /** Keeps what was read for the next run, as git's index. */
    void keep() {
        try (var repository = folder.fresh()) {
            var index = DirCache.lock(repository, null);
            try {
                var builder = index.builder();
                seen.forEach((path, file) -> {
                    var entry = new DirCacheEntry(path);
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(file.blob());
                    entry.setLength(file.size());
                    entry.setLastModified(file.modified());
                    builder.add(entry);
                });
                builder.finish();
                index.write();
                index.commit();
            } finally {
                index.unlock();
            }
        } catch (IOException e) {
            log.debug("the next start reads the files again", e);
        }
    }

    /** What differs from HEAD among all files; bytes that git does not have yet are given to it. */
    List<Placed> all(WorkTree there, CommitWriter writer, @Nullable ObjectId head, Repository repository)
            throws IOException {
        List<Placed> changes = new ArrayList<>();
        var before = files(writer.commits(), head, repository);
        var unread = there.files().entrySet().stream()
                .filter(file -> !isSeen(file.getKey(), file.getValue()))
                .count();
        try (var objects = FileObjects.of(repository, unread)) {
            for (var file : there.files().entrySet()) {
                var path = file.getKey();
                change(path, file.getValue(), before.remove(path), objects, changes);
            }
            objects.finish();
        } catch (IOException | RuntimeException e) {
            seen.clear(); // git may have none of what was read
            throw e;
        }
        for (var path : before.keySet()) {
            if (Files.notExists(folder.workTree().resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                changes.add(new Placed(path, null));
            }
        }
        seen.keySet().retainAll(there.files().keySet());
        return changes;
    }

    private static Map<String, ObjectId> files(CommitReader commits, @Nullable ObjectId head, Repository repository)
            throws IOException {
        Map<String, ObjectId> files = new HashMap<>();
        if (head != null) {
            try (var walk = new TreeWalk(repository)) {
                walk.addTree(commits.treeOf(head));
                walk.setRecursive(true);
                while (walk.next()) {
                    files.put(walk.getPathString(), walk.getObjectId(0));
                }
            }
        }
        return files;
    }

    private boolean isSeen(String path, BasicFileAttributes file) {
        var known = seen.get(path);
        return known != null && known.isAs(file);
    }

    private void change(
            String path, BasicFileAttributes file, @Nullable ObjectId before, FileObjects objects, List<Placed> into)
            throws IOException {
        var known = seen.get(path);
        if (known != null && known.isAs(file)) {
            if (!known.blob().equals(before)) {
                into.add(new Placed(path, known.blob()));
            }
            return;
        }
        try {
            var blob = read(path, file, before, objects);
            if (!blob.equals(before)) {
                into.add(new Placed(path, blob));
            }
        } catch (NoSuchFileException e) {
            log.debug("{} was there a moment ago", path);
        }
    }

    private ObjectId read(String path, BasicFileAttributes file, @Nullable ObjectId before, FileObjects objects)
            throws IOException {
        var bytes = Files.readAllBytes(folder.workTree().resolve(path));
        var blob = objects.idOf(bytes);
        if (!blob.equals(before)) {
            objects.add(bytes);
        }
        var modified = file.lastModifiedTime().toInstant();
        if (bytes.length == file.size() && FileAge.of(file.lastModifiedTime()).compareTo(TOO_NEW) > 0) {
            seen.put(path, new Seen(file.size(), modified, blob));
        } else {
            seen.remove(path);
        }
        return blob;
    }

    /** Those of the changes that are still so, now that nobody else of this site writes. */
    List<Placed> still(Collection<Placed> changes, CommitWriter writer, @Nullable ObjectId head) throws IOException {
        List<Placed> still = new ArrayList<>();
        for (var change : changes) {
            if (!Objects.equals(change.blob(), writer.commits().blob(head, change.path())) && isStill(change)) {
                still.add(change);
            }
        }
        return still;
    }

    private boolean isStill(Placed change) throws IOException {
        var file = folder.workTree().resolve(change.path());
        if (change.blob() == null) {
            return Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
        }
        var known = seen.get(change.path());
        if (known != null && Files.exists(file) && known.isAs(Files.readAttributes(file, BasicFileAttributes.class))) {
            return known.blob().equals(change.blob());
        }
        return change.blob().equals(CommitWriter.onDisk(file));
    }

    /** What lies at these paths, whatever else was changed. */
    List<Placed> at(Collection<String> paths, CommitWriter writer, @Nullable ObjectId head, Repository repository)
            throws IOException {
        List<Placed> changes = new ArrayList<>();
        try (var objects = FileObjects.of(repository, paths.size())) {
            for (var path : paths) {
                Path file = folder.workTree().resolve(path);
                var before = writer.commits().blob(head, path);
                if (Files.isRegularFile(file)) {
                    change(path, Files.readAttributes(file, BasicFileAttributes.class), before, objects, changes);
                } else if (before != null && Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                    changes.add(new Placed(path, null));
                }
            }
            objects.finish();
        } catch (IOException | RuntimeException e) {
            paths.forEach(seen::remove);
            throw e;
        }
        return changes;
    }
}

package vn.sanvat.content.history.git;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Folders as git keeps them, of those that were looked at lately. An id stands for the same bytes for ever, and git would
 * read every folder down from the root again for each file that is looked up.
 */
public final class TreeObjects {
    private static final int MOST = 16 * 1024 * 1024; // bytes
    private static final int OVERHEAD = 100; // bytes of an entry of the cache, about
    private static final int MOST_COMMITS = 1_000;

    private final Cache<ObjectId, byte[]> trees = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((ObjectId id, byte[] tree) -> tree.length + OVERHEAD)
            .build();
    private final Cache<ObjectId, ObjectId> roots =
            Caffeine.newBuilder().maximumSize(MOST_COMMITS).build();

    /** What a folder says of a name. */
    record Named(FileMode mode, ObjectId id) {}

    /** The tree of a commit. */
    ObjectId root(Repository repository, ObjectId commit) throws IOException {
        var known = roots.getIfPresent(commit);
        if (known != null) {
            return known;
        }
        try (var walk = new RevWalk(repository)) {
            var root = walk.parseCommit(commit).getTree().copy();
            roots.put(commit.copy(), root);
            return root;
        }
    }

    /** A folder as git keeps it: mode, name and id of each file and folder in it. Not to be changed. */
    byte[] bytes(ObjectReader reader, ObjectId tree) throws IOException {
        var known = trees.getIfPresent(tree);
        if (known != null) {
            return known;
        }
        var bytes = reader.open(tree, Constants.OBJ_TREE).getCachedBytes(Integer.MAX_VALUE);
        trees.put(tree.copy(), bytes);
        return bytes;
    }

    /** One that was just written. */
    void learn(ObjectId tree, byte[] bytes) {
        trees.put(tree.copy(), bytes);
    }

    /** What a commit has under a path; null where it has nothing. */
    @Nullable Named find(Repository repository, ObjectId commit, String path) throws IOException {
        try (var reader = repository.newObjectReader()) {
            var folder = root(repository, commit);
            var from = 0;
            for (var slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
                var named = find(reader, folder, path.substring(from, slash));
                if (named == null || !FileMode.TREE.equals(named.mode())) {
                    return null;
                }
                folder = named.id();
                from = slash + 1;
            }
            return find(reader, folder, path.substring(from));
        }
    }

    /** What a folder has under a name; null where it has nothing. */
    @Nullable Named find(ObjectReader reader, ObjectId folder, String name) throws IOException {
        var tree = bytes(reader, folder);
        var wanted = name.getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at < tree.length; ) {
            var mode = 0;
            while (tree[at] != ' ') {
                mode = mode * Byte.SIZE + tree[at++] - '0';
            }
            var begin = ++at;
            while (tree[at] != 0) {
                at++;
            }
            if (Arrays.equals(tree, begin, at, wanted, 0, wanted.length)) {
                return new Named(FileMode.fromBits(mode), ObjectId.fromRaw(tree, at + 1));
            }
            at += 1 + Constants.OBJECT_ID_LENGTH;
        }
        return null;
    }
}

package vn.sanvat.content.history.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;

/** Writes the tree of a commit from the one before and some changes, without looking at what did not change. */
public final class ChangedTree {
    /**
     * What becomes of a file.
     *
     * @param blob its bytes, which git has; null where it is removed
     */
    public record Placed(String path, @Nullable ObjectId blob) {}

    private static final ObjectId EMPTY = new ObjectInserter.Formatter().idFor(new TreeFormatter());
    private final ObjectInserter objects;
    private final ObjectReader reader;
    private final TreeObjects trees;

    public ChangedTree(ObjectInserter objects, ObjectReader reader, TreeObjects trees) {
        this.objects = objects;
        this.reader = reader;
        this.trees = trees;
    }

    /** @param before the root of the tree before; null where there was none */
    public ObjectId write(@Nullable ObjectId before, Collection<Placed> changes) throws IOException {
        Map<String, Placed> byPath = new TreeMap<>();
        changes.forEach(change -> byPath.put(change.path(), change));
        return write(before, "", byPath);
    }

    /** The tree with the changes; only the folders that they lie in are written again. */
    private ObjectId write(@Nullable ObjectId before, String folder, Map<String, Placed> changes) throws IOException {
        Map<String, Placed> here = new TreeMap<>();
        Map<String, Map<String, Placed>> below = new TreeMap<>();
        for (var change : changes.values()) {
            var rest = change.path().substring(folder.length());
            var slash = rest.indexOf('/');
            if (slash < 0) {
                here.put(rest, change);
            } else {
                below.computeIfAbsent(rest.substring(0, slash), name -> new TreeMap<>())
                        .put(change.path(), change);
            }
        }
        List<Node> added = new ArrayList<>();
        for (var each : here.entrySet()) {
            var blob = each.getValue().blob();
            if (blob != null) {
                added.add(Node.of(each.getKey(), FileMode.REGULAR_FILE, blob));
            }
        }
        for (var each : below.entrySet()) {
            var old = before == null ? null : subtree(before, each.getKey());
            var id = write(old, folder + each.getKey() + "/", each.getValue());
            if (!id.equals(EMPTY)) {
                added.add(Node.of(each.getKey(), FileMode.TREE, id));
            }
        }
        Set<String> gone = new HashSet<>(here.keySet());
        gone.addAll(below.keySet());
        added.sort(Comparator.comparing(Node::order, Arrays::compareUnsigned));
        return merged(before, gone, added);
    }

    private @Nullable ObjectId subtree(ObjectId tree, String name) throws IOException {
        var named = trees.find(reader, tree, name);
        return named != null && FileMode.TREE.equals(named.mode()) ? named.id() : null;
    }

    /** Both are in order: what there was without what is gone, and what is added. */
    private ObjectId merged(@Nullable ObjectId before, Set<String> gone, List<Node> added) throws IOException {
        var tree = new TreeFormatter();
        var next = 0;
        if (before != null) {
            var parser = new CanonicalTreeParser();
            for (parser.reset(trees.bytes(reader, before)); !parser.eof(); parser.next(1)) {
                if (gone.contains(parser.getEntryPathString())) {
                    continue;
                }
                var name = new byte[parser.getNameLength()];
                parser.getName(name, 0);
                var node = new Node(name, parser.getEntryFileMode(), parser.getEntryObjectId());
                while (next < added.size()
                        && Arrays.compareUnsigned(added.get(next).order(), node.order()) < 0) {
                    added.get(next++).appendTo(tree);
                }
                node.appendTo(tree);
            }
        }
        while (next < added.size()) {
            added.get(next++).appendTo(tree);
        }
        var bytes = tree.toByteArray();
        var id = objects.insert(Constants.OBJ_TREE, bytes);
        trees.learn(id, bytes);
        return id;
    }

    /** An entry of a tree. Git sorts folders as if their names ended in a slash. */
    private static final class Node {
        private final byte[] name;
        private final FileMode mode;
        private final ObjectId id;

        Node(byte[] name, FileMode mode, ObjectId id) {
            this.name = name;
            this.mode = mode;
            this.id = id;
        }

        static Node of(String name, FileMode mode, ObjectId id) {
            return new Node(name.getBytes(StandardCharsets.UTF_8), mode, id);
        }

        byte[] order() {
            if (!FileMode.TREE.equals(mode)) {
                return name;
            }
            var order = Arrays.copyOf(name, name.length + 1);
            order[name.length] = '/';
            return order;
        }

        void appendTo(TreeFormatter tree) {
            tree.append(name, mode, id);
        }
    }
}

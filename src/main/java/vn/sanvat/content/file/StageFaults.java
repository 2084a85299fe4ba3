package vn.sanvat.content.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree.ContentFile;

/**
 * What is wrong with the files that are not public: drafts with their notes, what is archived and what was deleted. After
 * the first tree only what differs is read.
 */
public final class StageFaults {
    private static final List<String> STAGES = List.of("_drafts/", "_archive/", "_trash/");
    private final Map<String, Fault> faults = new TreeMap<>();
    private @Nullable ContentTree before;

    /** Reads the tree; not to be called by two threads at once. */
    public synchronized List<Fault> read(ContentTree tree) {
        var changes = Optional.ofNullable(before).flatMap(tree::changesSince);
        if (changes.isEmpty()) {
            faults.clear();
        }
        changes.orElseGet(() -> all(tree)).forEach((path, file) -> {
            if (STAGES.stream().anyMatch(path::startsWith)) {
                faults.remove(path);
                file.flatMap(each -> fault(tree, each)).ifPresent(fault -> faults.put(path, fault));
            }
        });
        before = tree;
        return List.copyOf(faults.values());
    }

    private static Map<String, Optional<ContentFile>> all(ContentTree tree) {
        Map<String, Optional<ContentFile>> all = new LinkedHashMap<>();
        STAGES.forEach(stage -> tree.below(stage).forEach(file -> all.put(file.path(), Optional.of(file))));
        return all;
    }

    private static Optional<Fault> fault(ContentTree tree, ContentFile file) {
        return FileForm.fault(tree, file).or(() -> file.path().endsWith(".md") ? marks(tree, file) : Optional.empty());
    }

    private static Optional<Fault> marks(ContentTree tree, ContentFile file) {
        return FileText.decode(tree.read(file))
                .map(FileText::mergeMarks)
                .filter(line -> line > 0)
                .map(line -> Fault.broken(file.path(), line, "file.merge_marks"));
    }
}

package vn.sanvat.content.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.content.Entry;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree.ContentFile;

/** Whether the pictures that entries name are there, and are pictures by their first bytes. */
public final class PictureFiles {
    private static final String POINTER = "version https://git-lfs.github.com/spec/";

    /** First bytes, as text of one byte each: JPEG, PNG, GIF; WebP, AVIF and HEIC have them a little later. */
    private static final List<String> BEGINNINGS = List.of("\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8");

    private final ContentTree tree;
    private final Map<String, ContentFile> files = new HashMap<>();

    public PictureFiles(ContentTree tree) {
        this.tree = tree;
        tree.below("media/").forEach(file -> files.put(file.path(), file));
    }

    /** What is wrong with the pictures of each entry. */
    public List<Fault> faults(Snapshot snapshot) {
        List<Fault> faults = new ArrayList<>();
        snapshot.entries()
                .values()
                .forEach(entry -> entry.images()
                        .forEach(image -> fault(entry, "media/" + image.file()).ifPresent(faults::add)));
        return faults;
    }

    private Optional<Fault> fault(Entry entry, String path) {
        var key = Optional.ofNullable(files.get(path)).map(this::key).orElse("image.missing");
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(Fault.wrong(entry.id().path(), entry.line("images"), key, path));
    }

    private String key(ContentFile file) {
        try {
            var text = new String(tree.read(file), StandardCharsets.ISO_8859_1);
            if (text.startsWith(POINTER)) {
                return "image.pointer";
            }
            var isPicture = BEGINNINGS.stream().anyMatch(text::startsWith)
                    || text.startsWith("WEBP", 8)
                    || text.startsWith("ftyp", 4);
            return isPicture ? "" : "image.unreadable";
        } catch (ContentTree.FileTooLarge | ContentTree.FileUnreadable e) {
            return "image.unreadable";
        }
    }
}

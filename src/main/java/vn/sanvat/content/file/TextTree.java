package vn.sanvat.content.file;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Files that lie nowhere yet. */
public final class TextTree implements ContentTree {
    private final Map<String, String> texts;
    private final Instant changed;

    /** @param texts by path below {@code content/} */
    public TextTree(Map<String, String> texts, Instant changed) {
        this.texts = Map.copyOf(texts);
        this.changed = changed;
    }

    @Override
    public String revision() {
        return "draft";
    }

    @Override
    public List<ContentFile> files() {
        return texts.keySet().stream()
                .sorted()
                .map(path -> new ContentFile(path, path))
                .toList();
    }

    @Override
    public byte[] read(ContentFile file) {
        var bytes = Objects.requireNonNull(texts.get(file.path())).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > ContentTree.limit(file)) {
            throw new FileTooLarge(ContentTree.limit(file));
        }
        return bytes;
    }

    @Override
    public Instant changed(ContentFile file) {
        return changed;
    }
}

package vn.sanvat.content.file;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.content.yaml.FrontMatter;
import vn.sanvat.content.yaml.YamlText;

/** Whether a file can be read for what it is. One that cannot is never written over: what is in it would be lost. */
public final class FileForm {
    private static final Set<String> MOMENTS = Set.of("at", "saved_at", "publish_at", "unpublish_at");

    private FileForm() {}

    /** What stops reading this file of a tree; nothing where it can be read. */
    public static Optional<Fault> fault(ContentTree tree, ContentTree.ContentFile file) {
        try {
            return hasForm(file.path()) ? fault(file.path(), tree.read(file)) : Optional.empty();
        } catch (ContentTree.FileTooLarge e) {
            return Optional.of(Fault.broken(file.path(), 1, "file.too_large", e.limit()));
        } catch (ContentTree.FileUnreadable e) {
            return Optional.of(
                    Fault.broken(file.path(), 1, "file.unreadable", e.object(), String.valueOf(e.getMessage())));
        }
    }

    private static boolean hasForm(String path) {
        return path.endsWith(".md") || path.equals(Redirects.FILE) || (path.startsWith("_") && path.endsWith(".yml"));
    }

    /** What stops reading; nothing where the file can be read. */
    public static Optional<Fault> fault(String path, byte[] bytes) {
        if (path.endsWith(".md")) {
            return text(path, bytes, text -> entry(path, text));
        }
        if (path.equals(Redirects.FILE)) {
            return text(path, bytes, Redirects::faults);
        }
        return path.startsWith("_") && path.endsWith(".yml")
                ? text(path, bytes, text -> note(path, text))
                : Optional.empty();
    }

    /** Whether a text is what a file of this path must be. */
    public static boolean isGood(String path, String text) {
        return fault(path, text.getBytes(StandardCharsets.UTF_8)).isEmpty();
    }

    private interface Form {
        List<Fault> faults(String text);
    }

    private static Optional<Fault> text(String path, byte[] bytes, Form form) {
        var text = FileText.decode(bytes).map(FileText::withoutMark);
        return text.isEmpty()
                ? Optional.of(Fault.broken(path, 1, FileText.NOT_UTF8))
                : form.faults(text.get()).stream().findFirst();
    }

    /** Without a title in words there is nothing to write on with. */
    private static List<Fault> entry(String path, String text) {
        var read = FrontMatter.read(path, text);
        var title = read.fields().get("title");
        return title == null || title instanceof FieldValue.Scalar
                ? read.faults()
                : List.of(Fault.broken(path, title.line(), "field.text", "title"));
    }

    /** A note of the desk beside a draft: a time that cannot be read is a publication that never comes. */
    private static List<Fault> note(String path, String text) {
        var read = YamlText.file(path, text);
        return read.faults().isEmpty()
                ? read.fields().values().entrySet().stream()
                        .flatMap(each -> value(path, each.getKey(), each.getValue()).stream())
                        .toList()
                : read.faults();
    }

    private static Optional<Fault> value(String path, String key, FieldValue value) {
        if (!(value instanceof FieldValue.Scalar scalar)) {
            return Optional.of(Fault.broken(path, value.line(), "field.text", key));
        }
        try {
            if (MOMENTS.contains(key)) {
                Instant.parse(scalar.text());
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Fault.broken(path, value.line(), "field.moment", key, scalar.text()));
        }
    }
}

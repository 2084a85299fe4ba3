package vn.sanvat.content.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree.ContentFile;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.content.schema.SchemaFile;

/** Makes of the bytes of one file what it says, or why nothing can be made of it. */
final class FileParser {
    private static final Logger log = LoggerFactory.getLogger(FileParser.class);

    private final List<EntryRule> rules;

    /** @param rules know what the site's own files must be */
    FileParser(List<EntryRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Whether it is a file of the site's own beside the entries. */
    static boolean isOwn(String path) {
        return path.equals(SiteFile.FILE)
                || path.equals(Redirects.FILE)
                || path.startsWith("taxonomy/")
                || isSchema(path);
    }

    static boolean isSchema(String path) {
        return path.startsWith(SchemaFile.FOLDER);
    }

    /** The fault of a path that can hold neither an entry nor a file of the site's own; nothing where it can. */
    static Optional<FileRead> misnamed(String path, Schema schema) {
        return entryOf(path, schema).isEmpty() && !isOwn(path)
                ? Optional.of(unreadable(Fault.broken(path, 1, "file.name")))
                : Optional.empty();
    }

    FileRead parse(ContentTree tree, ContentFile file, Schema schema) {
        var path = file.path();
        try {
            var text = FileText.decode(tree.read(file)).map(FileText::withoutMark);
            return text.isEmpty()
                    ? unreadable(Fault.broken(path, 1, FileText.NOT_UTF8))
                    : parse(path, text.get(), schema);
        } catch (ContentTree.FileTooLarge e) {
            return unreadable(Fault.broken(path, 1, "file.too_large", e.limit()));
        } catch (ContentTree.FileUnreadable e) {
            return unreadable(Fault.broken(path, 1, "file.unreadable", e.object(), String.valueOf(e.getMessage())));
        } catch (RuntimeException | StackOverflowError e) {
            // whatever it is, the other files go on
            log.error("content/{} cannot be read", path, e);
            return unreadable(Fault.broken(path, 1, "file.fails", e.toString()));
        }
    }

    private FileRead parse(String path, String text, Schema schema) {
        var marks = FileText.mergeMarks(text);
        if (marks > 0) {
            return unreadable(Fault.broken(path, marks, "file.merge_marks"));
        }
        var entry = entryOf(path, schema);
        if (entry.isEmpty()) {
            return new FileRead.Own(text, ownFaults(path, text));
        }
        var type = schema.of(entry.get().id().type());
        return entry.get().isSource()
                ? EntryReader.source(path, type, text)
                : EntryReader.translation(path, type, text);
    }

    /** Which entry a path holds, if it is of a type that there is. */
    private static Optional<EntryFile> entryOf(String path, Schema schema) {
        return EntryFile.of(path)
                .flatMap(file -> schema.known(file.id().type())
                        .map(type -> file.of(new EntryId(type, file.id().slug()))));
    }

    private List<Fault> ownFaults(String path, String text) {
        if (path.equals(Redirects.FILE)) {
            return Redirects.faults(text);
        }
        if (text.isBlank() && (path.endsWith(".yml") || path.endsWith(".txt"))) {
            return List.of(Fault.broken(path, 1, "file.empty"));
        }
        List<Fault> faults = new ArrayList<>();
        if (path.equals(SiteFile.FILE)) {
            SiteFile.read(text, faults::add);
        }
        if (isSchema(path)) {
            SchemaFile.read(path, text, faults::add);
        }
        rules.forEach(rule -> faults.addAll(rule.checkFile(path, text)));
        return faults;
    }

    private static FileRead unreadable(Fault fault) {
        return new FileRead.Unreadable(List.of(fault));
    }
}

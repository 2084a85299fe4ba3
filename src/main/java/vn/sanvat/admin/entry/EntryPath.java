package vn.sanvat.admin.entry;

import java.util.Objects;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.problem.Problem;

/** The address of an entry on the desk: {@code /admin/entries/products/tra-sen?lang=en}. */
public final class EntryPath {
    private EntryPath() {}

    /** @throws vn.sanvat.problem.ProblemOccurred 404 where it can be no entry */
    static EntryFile file(String folder, String slug, String lang, Content content) {
        var type = content.current()
                .schema()
                .typeOfFolder(folder)
                .orElseThrow(() -> Problem.notFound("entry.unknown").occurred());
        if (!Slug.isValid(slug) || (!lang.isEmpty() && !Language.isValid(lang))) {
            throw Problem.notFound("entry.unknown").occurred();
        }
        var id = EntryId.of(type, slug);
        var site = content.current().site();
        return lang.isEmpty() || site.source().tag().equals(lang)
                ? EntryFile.source(id)
                : new EntryFile(id, new Language(lang));
    }

    public static String of(EntryFile file) {
        return of(file, "");
    }

    /** @param more {@code /history} */
    public static String of(EntryFile file, String more) {
        var id = file.id();
        return "/admin/entries/" + id.name() + more
                + (file.isSource() ? "" : "?lang=" + Objects.requireNonNull(file.language()));
    }
}

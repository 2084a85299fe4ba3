package vn.sanvat.changes;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;

/**
 * One change of what is public.
 *
 * @param path of the file below the content folder
 * @param file of an entry in one language; null where it is another file
 * @param from what the entry was called before it was renamed; null where it was not
 */
public record PublicChange(
        String commit,
        Instant at,
        Kind kind,
        String path,
        @Nullable EntryFile file,
        @Nullable EntryId from) {
    /** What became of it. */
    public enum Kind {
        /** It was not public before. */
        PUBLISHED,
        CHANGED,
        RENAMED,
        /** It is still there, and nobody sees it. */
        UNPUBLISHED,
        DELETED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

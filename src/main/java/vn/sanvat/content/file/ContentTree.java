package vn.sanvat.content.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the content at one revision. */
public interface ContentTree {
    /** Commit, or {@code work-tree}. */
    String revision();

    List<ContentFile> files();

    /** When this revision was made. */
    default Instant made() {
        return files().stream().map(this::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** The bytes of a file; {@link FileTooLarge} past the limit. */
    byte[] read(ContentFile file);

    /** When a file last changed. */
    Instant changed(ContentFile file);

    /** Earlier states of a file, the newest first: where its last good version may be found. */
    default List<ContentFile> earlier(ContentFile file) {
        return List.of();
    }

    /** The files whose paths begin with this folder, {@code _drafts/}. */
    default List<ContentFile> below(String folder) {
        return files().stream().filter(file -> file.path().startsWith(folder)).toList();
    }

    /**
     * What differs from an earlier tree: paths with their new state, or without one where they are gone.
     *
     * @return nothing where that can only be found by comparing all files
     */
    default Optional<Map<String, Optional<ContentFile>>> changesSince(ContentTree earlier) {
        return Optional.empty();
    }

    /** Names everything that can be public: it stays the same while only drafts change. */
    default String publicState() {
        return revision();
    }

    /** The file of this path, if there is one. */
    default Optional<ContentFile> find(String path) {
        return files().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    /**
     * One file at one state.
     *
     * @param path below {@code content/}, with forward slashes
     * @param state names the bytes: the same state is the same text
     */
    record ContentFile(String path, String state) {}

    /** The largest content file that is read: far above any story, far below what harms the site. */
    int LARGEST_FILE = 1024 * 1024; // bytes

    /** The largest file of the taxonomy: the country's units with room. */
    int LARGEST_TAXONOMY = 16 * 1024 * 1024; // bytes

    /** The largest picture: what the desk keeps of one is far smaller. */
    int LARGEST_MEDIA = 16 * 1024 * 1024; // bytes

    static int limit(ContentFile file) {
        if (file.path().startsWith("media/") || file.path().startsWith("_trash/media/")) {
            return LARGEST_MEDIA;
        }
        return file.path().startsWith("taxonomy/") ? LARGEST_TAXONOMY : LARGEST_FILE;
    }

    /** The history has the file but cannot give it. */
    class FileUnreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String object;

        /** @param object what git calls it */
        public FileUnreadable(String object, String why) {
            super(why);
            this.object = object;
        }

        public String object() {
            return object;
        }
    }

    /** A file is larger than its limit. */
    class FileTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int limit;

        public FileTooLarge(int limit) {
            super("larger than " + limit + " bytes");
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }
    }
}

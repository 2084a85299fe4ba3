package vn.sanvat.content.writing;

import java.util.Arrays;
import java.util.Optional;
import vn.sanvat.content.file.EntryFile;

/** Where the files of entries lie. What begins with an underscore is never public. */
public enum Stage {
    PUBLIC(""),
    /** What is worked on, beside its public version or without one. */
    DRAFTS("_drafts/"),
    /** What was public and is kept, without being worked on. */
    ARCHIVE("_archive/"),
    /** What was deleted. */
    TRASH("_trash/");

    private final String folder;

    Stage(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    public String path(EntryFile file) {
        return folder + file.path();
    }

    /** Where a picture lies; only public ones and those in the trash have a place. */
    public String picture(String path) {
        return folder + "media/" + path;
    }

    /** Which stage a path is in; nothing where it is no entry. */
    static Optional<Stage> of(String path) {
        return Arrays.stream(values())
                .filter(stage -> stage != PUBLIC && path.startsWith(stage.folder))
                .findFirst()
                .or(() -> path.startsWith("_") ? Optional.empty() : Optional.of(PUBLIC));
    }
}

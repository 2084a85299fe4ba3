package vn.sanvat.content.history.git;

import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** How old a file is, by the clock of the machine that wrote its time; the site's clock may be another. */
public final class FileAge {
    private FileAge() {}

    public static Duration of(FileTime written) {
        return Duration.ofMillis(System.currentTimeMillis() - written.toMillis());
    }
}

package vn.sanvat.content.history;

import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** How old a file is, by the clock of the machine that wrote its time; the site's clock may be another. */
final class FileAge {
    private FileAge() {}

    static Duration of(FileTime written) {
        return Duration.ofMillis(System.currentTimeMillis() - written.toMillis());
    }
}

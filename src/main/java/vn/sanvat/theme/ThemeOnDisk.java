package vn.sanvat.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The theme that the site asks for, as it lies on disk while the site runs: what is wrong with it is what the next start
 * would find. Files are read again only when one of them has changed.
 */
public final class ThemeOnDisk {
    private static final Logger log = LoggerFactory.getLogger(ThemeOnDisk.class);
    private static final Duration PAUSE = Duration.ofSeconds(1); // health may be asked by many, and often

    private final Path folder;
    private final Supplier<String> name;
    private final Contract contract;
    private Seen seen = new Seen("", Map.of());
    private List<ThemeFault> faults = List.of();
    private long looked = System.nanoTime() - PAUSE.toNanos();

    /** @param name of the theme that the site asks for at the moment */
    public ThemeOnDisk(Path folder, Supplier<String> name, Contract contract) {
        this.folder = folder;
        this.name = name;
        this.contract = contract;
    }

    private record Seen(String name, Map<Path, Stamp> files) {}

    private record Stamp(FileTime changed, long size) {}

    synchronized List<ThemeFault> faults() {
        if (System.nanoTime() - looked >= PAUSE.toNanos()) {
            look();
            looked = System.nanoTime();
        }
        return faults;
    }

    private void look() {
        var now = new Seen(name.get(), stamps());
        if (now.equals(seen)) {
            return;
        }
        var before = faults;
        seen = now;
        faults = new Themes(folder).faults(now.name(), contract);
        faults.stream()
                .filter(fault -> !before.contains(fault))
                .forEach(fault -> log.warn("{}; the next start would not use this theme", fault));
    }

    /** What has no stamp has gone or cannot be read: it is looked at again when that changes. */
    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new HashMap<>();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> stamp(file, stamps));
        } catch (IOException | UncheckedIOException away) {
            stamps.clear();
        }
        return stamps;
    }

    private static void stamp(Path file, Map<Path, Stamp> stamps) {
        try {
            stamps.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException gone) {
            stamps.remove(file);
        }
    }
}

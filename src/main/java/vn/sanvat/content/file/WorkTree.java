package vn.sanvat.content.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.schema.SchemaFile;

/**
 * What lies in a folder: content, by its place, its ending and its size, and what is none. Names that begin with a dot are
 * passed over without a word: they are of other programs.
 *
 * @param files by path below the folder, with forward slashes
 * @param strays what is no content, each folder that is none named once
 */
public record WorkTree(Map<String, BasicFileAttributes> files, List<Fault> strays) {
    private static final Set<String> FOLDERS = Stream.concat(
                    Stream.of("taxonomy", "media", "types", "_drafts", "_archive", "_trash"),
                    EntryType.ofTheProduct().stream().map(EntryType::folder))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TEXTS = Set.of("md", "yml", "yaml", "txt", "csv", "tsv", "json", "geojson");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp", "gif", "avif", "heic", "svg");
    private static final Set<String> ENTRIES = Set.of("md");
    private static final Set<String> DRAFTS = Set.of("md", "yml");
    private static final String TRASHED_PICTURES = "_trash/media/";
    private static final Set<String> PICTURES_AND_NOTES =
            Stream.concat(PICTURES.stream(), Stream.of("yml")).collect(Collectors.toUnmodifiableSet());
    private static final String GIT = ".git";
    private static final int DEEPEST = 8; // folders within each other

    /** What is there now; what vanishes meanwhile is passed over. */
    public static WorkTree of(Path folder) {
        var reading = new Reading(folder);
        try {
            Files.walkFileTree(folder, Set.<FileVisitOption>of(), DEEPEST, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WorkTree(reading.files, reading.strays);
    }

    private static final class Reading extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<String, BasicFileAttributes> files = new TreeMap<>();
        private final List<Fault> strays = new ArrayList<>();

        Reading(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            var path = path(folder);
            var name = folder.getFileName().toString();
            if (name.startsWith(".")) {
                nameIfGit(path, name);
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!path.contains("/") && !isFolder(root, path)) {
                strays.add(Fault.wrong(path, 1, "file.stray_folder"));
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        /** Some file systems take it for {@code .git}; within a folder it is somebody's repository. */
        private void nameIfGit(String path, String name) {
            if (name.equalsIgnoreCase(GIT) && !path.equals(GIT)) {
                strays.add(Fault.wrong(path, 1, "file.stray_git"));
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var path = path(file);
            var name = file.getFileName().toString();
            if (name.startsWith(".")) {
                nameIfGit(path, name);
            } else if (!attributes.isRegularFile()) {
                strays.add(Fault.wrong(path, 1, "file.stray_link"));
            } else if (!isKnownEnding(path)) {
                strays.add(Fault.wrong(path, 1, "file.stray_kind"));
            } else if (attributes.size() > largest(path)) {
                strays.add(Fault.wrong(path, 1, "file.stray_size", attributes.size(), largest(path)));
            } else {
                files.put(path, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }

    /** Whether content may lie in a folder. */
    public static boolean isContent(Path root, Path folder) {
        var path = root.relativize(folder).toString().replace('\\', '/');
        var isHidden = folder.getFileName().toString().startsWith(".");
        return path.isEmpty() || (!isHidden && isFolder(root, path.replaceAll("/.*", "")));
    }

    /** One of the product, or that of a type that the site makes. */
    private static boolean isFolder(Path root, String name) {
        return FOLDERS.contains(name)
                || (EntryType.isFree(name) && Files.exists(root.resolve(SchemaFile.FOLDER + name + ".yml")));
    }

    private static boolean isKnownEnding(String path) {
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return endings(path).contains(ending);
    }

    private static Set<String> endings(String path) {
        var folder = path.contains("/") ? path.replaceAll("/.*", "") : "";
        return switch (folder) {
            case "", "taxonomy", "types" -> TEXTS;
            case "media" -> PICTURES;
            case "_drafts", "_archive", "_trash" -> path.startsWith(TRASHED_PICTURES) ? PICTURES_AND_NOTES : DRAFTS;
            default -> ENTRIES;
        };
    }

    /** A text that is a little too large is kept, so that its fault is told with what is public instead of it. */
    private static long largest(String path) {
        var limit = (long) ContentTree.limit(new ContentTree.ContentFile(path, ""));
        return path.startsWith("media/") || path.startsWith(TRASHED_PICTURES) ? limit : 4 * limit;
    }
}

package vn.sanvat.ops.unpack;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.util.FileSystemUtils;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The command {@code unpack FOLDER}: takes the jar apart, and keeps its classes as the Java that runs the command has them
 * in memory. Most of a start is loading classes; what is kept fits this Java and this folder, and is passed over by others.
 */
public final class Unpack {
    private static final String JAR = "sanvat.jar";

    private static final String LIBRARIES = "lib";

    /** For SQLite's own library. */
    private static final String NATIVE = "native";

    /** Arguments for {@code java @FOLDER/start}. */
    private static final String START = "start";

    private final Path jar;
    private final Path folder;
    private final PrintStream out;

    private Unpack(Path jar, Path folder, PrintStream out) {
        this.jar = jar;
        this.folder = folder;
        this.out = out;
    }

    /** @return exit code: 0 when the folder is ready, 1 when it could not be made, 2 where it makes no sense */
    public static int run(List<String> arguments, PrintStream out) throws InterruptedException {
        var folder = arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst();
        if (folder.isEmpty()) {
            out.println("unpack needs a folder: unpack /srv/app");
            return 2;
        }
        var jar = jar();
        if (jar.isEmpty()) {
            out.println("unpack is a command of the packaged form: java -jar target/sanvat.jar unpack /srv/app");
            return 2;
        }
        var target = Path.of(folder.get()).toAbsolutePath().normalize();
        if (jar.get().toAbsolutePath().normalize().startsWith(target)) {
            out.println(target + " holds the very jar that is running: unpack the one that was packaged");
            return 2;
        }
        if (isSomethingElse(target)) {
            out.println(target + " is not empty and was not made by unpack: it is left as it is");
            return 2;
        }
        try {
            new Unpack(jar.get(), target, out).make();
            return 0;
        } catch (IOException e) {
            out.println(target + " could not be made: " + e.getMessage());
            return 1;
        }
    }

    private static Optional<Path> jar() {
        return Optional.ofNullable(new ApplicationHome(Unpack.class).getSource())
                .filter(source -> source.isFile() && source.getName().endsWith(".jar"))
                .map(File::toPath);
    }

    private static boolean isSomethingElse(Path folder) {
        if (Files.notExists(folder)) {
            return false;
        }
        var there = folder.toFile().list();
        return there == null || (there.length > 0 && !Set.of(there).containsAll(List.of(JAR, LIBRARIES)));
    }

    private void make() throws IOException, InterruptedException {
        clear();
        JavaRun.complete(List.of(
                "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", folder.toString()));
        if (!jar.getFileName().toString().equals(JAR)) {
            Files.move(folder.resolve(jar.getFileName()), folder.resolve(JAR));
        }
        Signatures.removeFrom(folder.resolve(LIBRARIES));
        writeSqlite();
        out.println("Taken apart. Starting the site once, to see which classes it uses …");
        var archive = ClassArchive.of(Runtime.version().feature(), folder, folder.resolve(JAR));
        archive.make();
        if (Files.notExists(archive.file())) {
            throw new IOException("Java wrote no " + archive.file().getFileName());
        }
        Files.writeString(
                folder.resolve(START),
                quoted(archive.option()) + '\n'
                        + quoted("-Dorg.sqlite.lib.path=" + folder.resolve(NATIVE)) + "\n-jar\n"
                        + quoted(folder.resolve(JAR).toString()) + "\n");
        out.println("Start the site with: java @" + folder.resolve(START) + " --sanvat.home=…");
    }

    /** For this machine; SQLite would else write it into a temporary folder at each start, and compare it byte by byte. */
    private void writeSqlite() throws IOException {
        var name = LibraryLoaderUtil.getNativeLibName();
        try (var library =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + '/' + name)) {
            Files.createDirectory(folder.resolve(NATIVE));
            if (library != null) {
                Files.copy(library, folder.resolve(NATIVE).resolve(name));
            }
        }
    }

    /** Only what an earlier run has made, whole or not, and by whatever Java. */
    private void clear() throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve(LIBRARIES));
        FileSystemUtils.deleteRecursively(folder.resolve(NATIVE));
        for (var name : List.of(START, ClassArchive.CACHE, ClassArchive.CLASS_DATA, ClassArchive.LIST, JAR)) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** As files of arguments have it. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

package vn.sanvat.ops.unpack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes as a Java has them in memory: a cache of Java 25 or newer (JEP 483, 514), and the older archive of class data
 * (JEP 310) of those before.
 */
sealed interface ClassArchive {
    String CACHE = "sanvat.aot";

    String CLASS_DATA = "sanvat.jsa";

    /** Of the classes that were seen, on the way. */
    String LIST = "classes.txt";

    int FIRST_WITH_CACHE = 25;

    /** @param java the version that runs the command, whose archive it is */
    static ClassArchive of(int java, Path folder, Path jar) {
        return java >= FIRST_WITH_CACHE
                ? new Cache(folder.resolve(CACHE), jar)
                : new ClassData(folder.resolve(CLASS_DATA), folder.resolve(LIST), jar);
    }

    Path file();

    /** Starts the site once. */
    void make() throws IOException, InterruptedException;

    /** With which Java uses it. */
    String option();

    /** Written by Java itself when the site that is watched ends. */
    record Cache(Path file, Path jar) implements ClassArchive {
        @Override
        public void make() throws IOException, InterruptedException {
            TrainingRun.of(jar, "-XX:AOTCacheOutput=" + file);
        }

        @Override
        public String option() {
            return "-XX:AOTCache=" + file;
        }
    }

    /**
     * Made of a list of classes, those that Java makes of lambda expressions among them. Without those that it makes to
     * call them: with these kept, Java 17 crashes when its flight recorder or an agent looks on.
     */
    record ClassData(Path file, Path list, Path jar) implements ClassArchive {
        private static final String CALLS = "@lambda-form-invoker";

        @Override
        public void make() throws IOException, InterruptedException {
            TrainingRun.of(jar, "-XX:DumpLoadedClassList=" + list);
            Files.write(
                    list,
                    Files.readAllLines(list, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.startsWith(CALLS))
                            .toList());
            JavaRun.complete(List.of(
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + list,
                    "-XX:SharedArchiveFile=" + file,
                    "-cp",
                    jar.toString()));
            Files.delete(list);
        }

        @Override
        public String option() {
            return "-XX:SharedArchiveFile=" + file;
        }
    }
}

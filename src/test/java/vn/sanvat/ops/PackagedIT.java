package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator runs it. */
class PackagedIT {
    private static final int JAVA_8 = 52; // major version of a class file, JVM specification 4.1

    @Test
    void checksTheSampleContent() throws Exception {
        var told = run(Path.of("").toAbsolutePath(), "check");

        assertThat(told.text()).contains(entries() + " entries, 0 faults");
        assertThat(told.status()).isZero();
    }

    /** Each file but translations, whose names say a language. */
    private static long entries() throws IOException {
        try (var files = Files.walk(Path.of("content"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[^.]+\\.md"))
                    .count();
        }
    }

    @Test
    void namesEachFaultByFileAndLine(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("content/products"));
        Files.writeString(home.resolve("content/site.yml"), "name: {vi: Thử}\n");
        Files.writeString(home.resolve("content/products/tra.md"), "---\ntitle: Trà\nstars: 9\n---\n\nTrà.\n");
        var told = run(home, "check");

        assertThat(told.text()).contains("products/tra.md:3: ");
        assertThat(told.status()).isEqualTo(1);
    }

    @Test
    void aRepositoryWithoutACommitIsSaidInOneSentence(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("content"));
        Git.init().setDirectory(home.resolve("content").toFile()).call().close();
        var told = run(home);

        assertThat(told.text())
                .contains("content is a git repository without a commit")
                .doesNotContain("\tat ");
        assertThat(told.status()).isEqualTo(1);
    }

    @Test
    void beginsWithAClassThatAnOldJavaReads() throws Exception {
        try (var jar = new JarFile(PackagedSite.JAR.toFile())) {
            var main = jar.getManifest().getMainAttributes().getValue("Main-Class");
            assertThat(main).isEqualTo("vn.sanvat.launcher.Launcher");
            assertThat(jar.getManifest().getMainAttributes().getValue("Enable-Native-Access"))
                    .isEqualTo("ALL-UNNAMED");
            try (var in = new DataInputStream(jar.getInputStream(jar.getEntry(main.replace('.', '/') + ".class")))) {
                in.readInt();
                in.readUnsignedShort();
                assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8);
            }
            try (var classes = new URLClassLoader(
                    new java.net.URL[] {PackagedSite.JAR.toUri().toURL()}, null)) {
                var tooOld = classes.loadClass(main).getDeclaredMethod("isTooOld", String.class);
                tooOld.setAccessible(true);
                assertThat(tooOld.invoke(null, "1.8")).isEqualTo(true);
                assertThat(tooOld.invoke(null, "11")).isEqualTo(true);
                assertThat(tooOld.invoke(null, "17")).isEqualTo(false);
                assertThat(tooOld.invoke(null, "25")).isEqualTo(false);
            }
        }
    }

    /** Java ends at once where it cannot use what was kept for it, if it is told to. */
    @Test
    void takenApartItStartsWithTheClassesThatWereKept(@TempDir Path folder) throws Exception {
        var app = folder.resolve("một nơi");
        var told = java(List.of("-jar", PackagedSite.JAR.toString(), "unpack", app.toString()));
        assertThat(told.status()).as(told.text()).isZero();

        var again = java(List.of("@" + app.resolve("start"), "unpack", app.toString()));
        assertThat(again.status()).as(again.text()).isEqualTo(2);
        var mustUse = Runtime.version().feature() >= 25 ? "-XX:AOTMode=on" : "-Xshare:on";
        var checked = java(List.of(
                mustUse,
                "@" + app.resolve("start"),
                "check",
                "--sanvat.home=" + Path.of("").toAbsolutePath()));
        assertThat(checked.text()).contains(" entries, 0 faults");
        assertThat(checked.status()).isZero();
    }

    @Test
    void aFolderWithSomethingElseIsNotTouched(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "Dear");
        var told = java(List.of("-jar", PackagedSite.JAR.toString(), "unpack", folder.toString()));

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.text()).contains("was not made by unpack");
        assertThat(folder).isDirectoryContaining("glob:**/letter.txt").isDirectoryNotContaining("glob:**/lib");
    }

    @Test
    void aStartKeepsWhatItHasMadeOfTheFilesForTheNext(@TempDir Path home) throws Exception {
        try (var site = PackagedSite.start(home)) {
            assertThat(site.port()).isPositive();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(home.resolve("data/parsed")).isNotEmptyFile());
        }
        assertThat(home.resolve("log.txt")).content().doesNotContain("could not be written");
    }

    private record Told(int status, String text) {}

    private static Told run(Path home, String... commands) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("-jar", PackagedSite.JAR.toString()));
        line.addAll(List.of(commands));
        line.add("--sanvat.home=" + home);
        return java(line);
    }

    private static Told java(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(arguments);
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        try {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Told(process.exitValue(), text);
        } finally {
            process.destroyForcibly();
        }
    }
}

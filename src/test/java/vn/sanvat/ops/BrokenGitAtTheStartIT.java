package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;
import vn.sanvat.admin.DeskPeople;
import vn.sanvat.content.live.ContentFolder;

/** The whole site, started where an object of git is broken: pages are there, and what is lost has a name. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenGitAtTheStartIT {
    private static final String FILE = "stories/mot.md";

    @TempDir
    private Path home;

    private ContentFolder folder;

    @BeforeEach
    void fill() throws IOException {
        folder = new ContentFolder(Files.createDirectories(home.resolve("content")))
                .with("site.yml", "name: {vi: Xứ Sen}\n")
                .entry(FILE, "Chuyện một")
                .entry("stories/hai.md", "Chuyện hai");
    }

    private OwnSite start() throws IOException {
        return OwnSite.start(home, "--sanvat.search.enabled=false");
    }

    @Test
    void theObjectOfAFileIsWrittenAgainFromTheFileBesideIt(CapturedOutput output) throws Exception {
        start().close();
        var object = object(home.resolve("data/history"), FILE);
        Files.writeString(object, "không phải zlib");

        try (var site = start()) {
            var visitor = new Asker(site.port());
            assertThat(visitor.get("/cau-chuyen/mot").body()).contains("Chuyện một");
            assertThat(visitor.get("/cau-chuyen/hai").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/actuator/health").body()).contains("\"faults\":0");
        }
        assertThat(output.getAll())
                .containsPattern("the git object [0-9a-f]{40} of content/" + FILE
                        + " was broken: it is written again from the file");
        assertThat(Files.readString(object, StandardCharsets.ISO_8859_1)).doesNotContain("zlib");
    }

    @Test
    void theObjectThatNothingMendsIsAFaultByNameAndTheLastGoodVersionStays() throws Exception {
        try (var git = Git.init().setDirectory(folder.path().toFile()).call()) {
            commit(git);
            folder.entry(FILE, "Chuyện đã đổi");
            commit(git);
        }
        Files.delete(object(folder.path().resolve(".git"), FILE));
        folder.entry(FILE, "Chưa xong");

        try (var site = start()) {
            var visitor = new Asker(site.port());
            assertThat(visitor.get("/cau-chuyen/mot").body()).contains("Chuyện một");
            assertThat(visitor.get("/cau-chuyen/hai").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/actuator/health").body())
                    .contains("\"faults\":1", "\"" + FILE + ":", "\"status\":\"UP\"");
            var people = DeskPeople.of(site);
            assertThat(people.signedIn(site.port(), people.administrator())
                            .get("/admin")
                            .body())
                    .contains("content/" + FILE + ":");
        }
    }

    @Test
    void theNewestCommitOfPeopleIsSaidInASentenceWithWhatMendsIt() throws Exception {
        String first;
        String second;
        try (var git = Git.init().setDirectory(folder.path().toFile()).call()) {
            first = commit(git);
            folder.entry(FILE, "Chuyện đã đổi");
            second = commit(git);
        }
        Files.delete(object(folder.path().resolve(".git"), second, ""));

        assertThatThrownBy(this::start)
                .satisfies(e -> assertThat(PlainFailures.sentence(e))
                        .hasValueSatisfying(said -> assertThat(said)
                                .startsWith("The history of " + folder.path())
                                .contains("the newest commit " + second, "update-ref HEAD " + first)
                                .doesNotContain("Exception", "\n")));
        try (var git = Git.open(folder.path().toFile())) {
            Files.writeString(
                    folder.path().resolve(".git").resolve(git.getRepository().getFullBranch()), first + "\n");
        }
        try (var site = start()) {
            assertThat(new Asker(site.port()).get("/cau-chuyen/mot").body()).contains("Chuyện một");
        }
    }

    private static String commit(Git git) throws Exception {
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage("Change")
                .setSign(false)
                .setAuthor("a", "a@localhost")
                .setCommitter("a", "a@localhost")
                .call()
                .name();
    }

    /** Where git keeps the newest state of a file. */
    private static Path object(Path gitDirectory, String file) throws IOException {
        return object(gitDirectory, "HEAD", ":" + file);
    }

    private static Path object(Path gitDirectory, String commit, String below) throws IOException {
        try (var git = Git.open(gitDirectory.toFile())) {
            var name = git.getRepository().resolve(commit + below).name();
            return gitDirectory.resolve("objects").resolve(name.substring(0, 2)).resolve(name.substring(2));
        }
    }
}

package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.OwnSite;
import vn.sanvat.Sanvat;
import vn.sanvat.TestHome;
import vn.sanvat.admin.DeskClient;
import vn.sanvat.api.ApiClient;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Workspace;

/** A province and a ministry, both running, and the command in processes of its own beside the ministry. */
class MirrorIT {
    private static final String NEAR = "--sanvat.mirror.allowed-networks=127.0.0.0/8,::1/128";
    private static final String TEA = """
            ---
            title: Trà sen
            summary: %s
            producer: htx-sen
            category: I.5.a
            region: da-nang
            location: {lat: 16.05, lon: 108.2, precision: area}
            images:
              - file: 2026/sen.png
                alt: Một ô xanh
            tags: [trà, sen]
            ---

            Của [hợp tác xã](../producers/htx-sen.md).

            ![Sen](../media/2026/sen.png)
            """;

    @TempDir
    private Path folder;

    private OwnSite province;
    private OwnSite ministry;
    private ApiClient there;
    private ApiClient here;
    private final JsonMapper json = new JsonMapper();

    @BeforeEach
    void begin() throws IOException {
        var content = home("province");
        write(content.resolve("products/tra-sen.md"), TEA.formatted("Ướp trong hoa."));
        write(
                content.resolve("products/tra-sen.en.md"),
                "---\ntitle: Lotus tea\nsummary: Scented in the flower.\nimages:\n  - {file: 2026/sen.png, alt: A green square}\n---\n\nOf the cooperative.\n");
        write(
                content.resolve("producers/htx-sen.md"),
                "---\ntitle: HTX Sen\nsummary: Trồng sen.\nkind: cooperative\nregion: da-nang\n---\n\nTrồng sen.\n");
        write(
                content.resolve("stories/chuyen-sen.md"),
                "---\ntitle: Chuyện sen\nsummary: Một mùa.\nabout:\n  - product: tra-sen\nregion: xa-khong-co\n---\n\nXem [trà](../products/tra-sen.md).\n");
        Files.createDirectories(content.resolve("media/2026"));
        Files.write(content.resolve("media/2026/sen.png"), DeskClient.picture(Color.GREEN));
        var own = home("ministry");
        write(
                own.resolve("products/tra-sen.md"),
                "---\ntitle: Trà sen của Bộ\nsummary: Của nơi này.\nregion: da-nang\n---\n\nKhác.\n");
        province = OwnSite.start(folder.resolve("province"));
        ministry = OwnSite.start(folder.resolve("ministry"));
        there = ApiClient.anybody(province.port());
        here = ApiClient.anybody(ministry.port());
    }

    @AfterEach
    void end() {
        province.close();
        ministry.close();
    }

    @Test
    void aMinistryGathersWhatAProvincePublishes() throws Exception {
        assertThat(once().text()).contains("lies in no network that is allowed");
        var first = once(NEAR);
        assertThat(first.status()).as(first.text()).isZero();
        assertThat(first.text())
                .contains("products/tra-sen.md is called products/tra-sen-localhost.md here")
                .contains("stories/chuyen-sen.md:")
                .contains("xa-khong-co")
                .doesNotContain("\tat ");
        await().until(() -> here.get("/api/v1/stories/chuyen-sen").statusCode() == 200);
        isACopy();
        var commits = ministry.get(Workspace.class).revision();
        assertThat(once(NEAR).status()).isZero();
        assertThat(ministry.get(Workspace.class).revision()).isEqualTo(commits);

        var following = mirror("--follow", NEAR);
        try {
            changesFollow();
        } finally {
            following.process().destroyForcibly().waitFor();
        }
        change(
                "A new one while nobody looks",
                now -> now.put("pages/moi.md", "---\ntitle: Mới\nsummary: Trang mới.\n---\n\nMới.\n"));
        var later = once(NEAR);
        assertThat(later.text()).doesNotContain("entries are looked at");
        await().until(() -> here.get("/api/v1/pages/moi").statusCode() == 200);

        // a history that does not have the commit any more
        var position = kept();
        Files.writeString(position, "after=0123456789012345678901234567890123456789\ncursor=\nwhole=true\n");
        var anew = once(NEAR);
        assertThat(anew.text()).contains("was rewritten", "3 entries").doesNotContain("is called");
        assertThat(anew.status()).isZero();
    }

    private void isACopy() {
        var tea = body(here, "/api/v1/products/tra-sen-localhost?fields=source,origin,title");
        var original = body(there, "/api/v1/products/tra-sen?fields=source,url");
        assertThat(tea.get("origin").asString())
                .isEqualTo("http://localhost:" + province.port()
                        + original.get("url").asString());
        var picture = tea.at("/source/fields/images/0/file").asString();
        assertThat(picture).startsWith("2026/localhost-");
        assertThat(tea.get("source").toString().replace(picture, "2026/sen.png"))
                .isEqualTo(original.get("source").toString());
        assertThat(here.get("/media/" + picture + "/320.webp").statusCode()).isEqualTo(200);
        assertThat(body(here, "/api/v1/products/tra-sen").get("title").asString())
                .isEqualTo("Trà sen của Bộ");
        var story = body(here, "/api/v1/stories/chuyen-sen?fields=source").get("source");
        assertThat(story.at("/fields/about/0/product").asString()).isEqualTo("tra-sen-localhost");
        assertThat(story.get("body").asString()).contains("(../products/tra-sen-localhost.md)");
        assertThat(here.get("/san-pham/tra-sen-localhost").body())
                .contains("<link rel=\"canonical\" href=\"" + tea.get("origin").asString() + "\">")
                .contains(">localhost</a>");
    }

    private void changesFollow() {
        change("Change", now -> now.put("products/tra-sen.md", TEA.formatted("Ướp một đêm.")));
        await().atMost(Duration.ofSeconds(60)) // the command starts first, beside other tests
                .until(() -> summary("tra-sen-localhost").equals("Ướp một đêm."));
        var began = System.nanoTime();
        change("Rename", now -> {
            now.put("products/tra-sen-tay-ho.md", TEA.formatted("Ướp hai đêm."));
            now.move("products/tra-sen.en.md", "products/tra-sen-tay-ho.en.md");
            now.remove("products/tra-sen.md");
            now.put(Redirects.FILE, "products/tra-sen: products/tra-sen-tay-ho\n");
            now.put(
                    "stories/chuyen-sen.md",
                    "---\ntitle: Chuyện sen\nsummary: Một mùa.\nabout:\n  - product: tra-sen-tay-ho\n---\n\nSen.\n");
        });
        await().atMost(Duration.ofSeconds(10))
                .until(() -> summary("tra-sen-tay-ho").equals("Ướp hai đêm."));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        assertThat(here.get("/api/v1/products/tra-sen-localhost").statusCode()).isEqualTo(404);
        assertThat(here.get("/san-pham/tra-sen-localhost").statusCode()).isEqualTo(301);
        assertThat(body(here, "/api/v1/stories/chuyen-sen?fields=details.about")
                        .at("/details/about/0/slug")
                        .asString())
                .isEqualTo("tra-sen-tay-ho");
        change("Delete", now -> {
            now.remove("products/tra-sen-tay-ho.md");
            now.remove("products/tra-sen-tay-ho.en.md");
        });
        await().atMost(Duration.ofSeconds(10))
                .until(() -> here.get("/api/v1/products/tra-sen-tay-ho").statusCode() == 404);
        var pictures = ministry.get(Workspace.class).pictures();
        assertThat(pictures).as("what nothing shows any more is gone").isEmpty();
    }

    private String summary(String slug) {
        var answer = here.get("/api/v1/products/" + slug);
        return answer.statusCode() == 200
                ? json.readTree(answer.body()).path("summary").asString()
                : "";
    }

    private void change(String message, Consumer<ChangeSet> change) {
        province.get(Workspace.class).write(new Author("Lan", "lan@example.org"), message, change::accept);
        province.get(Content.class).follow();
    }

    private Path home(String name) throws IOException {
        var content = folder.resolve(name + "/content");
        TestHome.copy(Path.of("content/taxonomy"), content.resolve("taxonomy"));
        write(content.resolve("site.yml"), "name: {vi: Thử}\nlanguages: [vi, en]\n");
        return content;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path kept() throws IOException {
        try (var files = Files.list(folder.resolve("ministry/data/mirror"))) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private JsonNode body(ApiClient site, String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private record Running(Process process, Path log) {}

    private record Told(int status, String text) {}

    private Running mirror(String... settings) throws IOException {
        var log = Files.createTempFile(folder, "mirror", ".log");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                Sanvat.class.getName(),
                "mirror",
                "http://localhost:" + province.port(),
                "--sanvat.home=" + folder.resolve("ministry")));
        line.addAll(List.of(settings));
        return new Running(
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** In this process, which is quicker. */
    private Told once(String... settings) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "mirror", "http://localhost:" + province.port(), "--sanvat.home=" + folder.resolve("ministry")));
        arguments.addAll(List.of(settings));
        var text = new ByteArrayOutputStream();
        try {
            var status = MirrorCommand.run(arguments, new PrintStream(text, true, StandardCharsets.UTF_8));
            return new Told(status, text.toString(StandardCharsets.UTF_8));
        } finally {
            // the command is quiet, and other tests of this Java look at what is logged
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel("vn.sanvat", null);
        }
    }
}

package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;
import vn.sanvat.content.live.Content;

/** The desk of a site of its own, without search and with no more entries than a test puts there. */
public final class OwnDesk implements AutoCloseable {
    private static final Pattern FROM = Pattern.compile("name=\"from\" value=\"([0-9a-f]{40})\"");
    private final OwnSite site;
    private final Path home;
    private final DeskPeople people;

    private OwnDesk(OwnSite site, Path home) {
        this.site = site;
        this.home = home;
        this.people = DeskPeople.of(site);
    }

    public static OwnDesk start(Path home, String... settings) throws IOException {
        var desk = new OwnDesk(OwnSite.start(home, settings), home);
        desk.file("site.yml", "name: {vi: Thử}\nlanguages: [vi, en]\n");
        return desk;
    }

    public int port() {
        return site.port();
    }

    public DeskPeople people() {
        return people;
    }

    public Asker visitor() {
        return new Asker(site.port());
    }

    public DeskClient administrator() {
        return people.signedIn(site.port(), people.administrator());
    }

    public <T> T get(Class<T> type) {
        return site.get(type);
    }

    /** A file that somebody puts there with an editor. */
    public void file(String path, String text) throws IOException {
        var file = home.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        site.get(Content.class).refresh();
    }

    public boolean has(String path) {
        return Files.exists(home.resolve("content").resolve(path));
    }

    public String read(String path) throws IOException {
        return Files.readString(home.resolve("content").resolve(path));
    }

    /** @return the address of the new entry on the desk */
    public static String begin(DeskClient client, String type, String title, String... more) {
        List<String> fields = new ArrayList<>(List.of("type", type, "title", title, "request_id", title));
        fields.addAll(List.of(more));
        return at(client.post("/admin/new", fields.toArray(String[]::new)));
    }

    /** Where an answer leads to. */
    public static String at(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    public static String from(DeskClient client, String path) {
        return from(client.get(path).body());
    }

    public static String from(String page) {
        var found = FROM.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    /** @param more names and values of further fields */
    public static HttpResponse<String> save(
            DeskClient client, String path, String from, String then, String title, String body, String... more) {
        var at = path.contains("?") ? path.replace("?", "/save?") : path + "/save";
        List<String> fields = new ArrayList<>(
                List.of("from", from, "then", then, "f.title", title, "f.summary", "Tóm tắt.", "body", body));
        fields.addAll(List.of(more));
        return client.post(at, fields.toArray(String[]::new));
    }

    public static String published(DeskClient client, String title, String body) {
        var path = begin(client, "story", title);
        at(save(client, path, from(client, path), "publish", title, body));
        return path;
    }

    @Override
    public void close() {
        site.close();
    }
}

package vn.sanvat.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.sanvat.Sanvat;
import vn.sanvat.accounts.people.SetUpSite;
import vn.sanvat.admin.DeskClient;

/** The same story on both databases, across a restart. */
class DatabasesIT {
    private static final String PASSWORD = "gốm Thanh Hà phơi nắng";
    private static final String NEXT = "chiếu cói Bàn Thạch dệt tay";

    @TempDir
    private Path home;

    @Test
    void accountsLiveInAFileOfSqlite() throws IOException {
        story();
        assertThat(home.resolve("data/accounts/accounts.db")).isNotEmptyFile();
    }

    @Test
    void accountsLiveInPostgresql() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            story("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        }
        assertThat(home.resolve("data/accounts")).doesNotExist();
    }

    private void story(String... settings) throws IOException {
        Files.createDirectories(home.resolve("content"));
        Files.writeString(home.resolve("content/site.yml"), "name: {vi: Thử}\n");
        copyThemes();
        DeskClient administrator;
        try (var site = start(settings)) {
            administrator = new DeskClient(port(site));
            setUpOnceOnly(administrator, site.getBean(SetUpSite.class));
            invite(administrator, port(site));
        }
        try (var site = start(settings)) {
            assertThat(site.getBean(SetUpSite.class).isNeeded()).isFalse();
            var accounts = site.getBean(Accounts.class);
            assertThat(accounts.all()).extracting(Account::name).containsExactlyInAnyOrder("Lê Văn Ba", "Hồ Thị Sáu");
            survivesTheRestart(administrator, port(site));
            assertThat(site.getBean(AuditLog.class).find(new AuditLog.Query("", "", "", "", 50)))
                    .extracting(AuditEntry::action)
                    .contains("site.set_up", "person.invited", "person.accepted");
        }
    }

    private static void setUpOnceOnly(DeskClient client, SetUpSite setUp) {
        assertThat(setUp.isNeeded()).isTrue();
        var link = "/admin/set-up/" + setUp.newLink();
        assertThat(client.get(link).body()).contains("name=\"password\"");
        assertThat(client.post(link, "name", "Lê Văn Ba", "email", "ba@sanvat.example", "password", "123456")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post(link, "name", "Lê Văn Ba", "email", "ba@sanvat.example", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(client.get("/admin/account").body()).contains("Lê Văn Ba");
        assertThat(new DeskClient(client.port()).get(link).statusCode()).isEqualTo(404);
        var late = "/admin/set-up/" + setUp.newLink();
        assertThat(new DeskClient(client.port())
                        .post(late, "name", "Kẻ Lạ", "email", "la@sanvat.example", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(404);
    }

    private static void invite(DeskClient administrator, int port) {
        var page = administrator.post(
                "/admin/people/invite",
                "name",
                "Sáu",
                "email",
                "sau@sanvat.example",
                "role",
                "organiser",
                "types",
                "event");
        var link = page.body().replaceAll("(?s).*?(/admin/invitation/[A-Za-z0-9_-]+).*", "$1");
        var invited = new DeskClient(port);
        assertThat(invited.get(link).body()).contains("sau@sanvat.example");
        assertThat(invited.post(link, "name", "Hồ Thị Sáu", "password", NEXT).statusCode())
                .isEqualTo(303);
        assertThat(invited.get("/admin/account").statusCode()).isEqualTo(200);
        assertThat(invited.get("/admin/people").statusCode()).isEqualTo(403);
        assertThat(new DeskClient(port).get(link).statusCode()).isEqualTo(404);
    }

    private static void survivesTheRestart(DeskClient administrator, int port) {
        assertThat(administrator.at(port).get("/admin/people").statusCode()).isEqualTo(200);
        assertThat(new DeskClient(port)
                        .signIn("sau@sanvat.example", NEXT)
                        .get("/admin/account")
                        .body())
                .contains("Hồ Thị Sáu");
    }

    private ServletWebServerApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--sanvat.home=" + home);
        all.add("--server.port=0");
        // search is away: nothing here needs it
        all.add("--sanvat.search.uris=http://127.0.0.1:9");
        return (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(Sanvat.class).run(all.toArray(String[]::new));
    }

    private static int port(ServletWebServerApplicationContext site) {
        var server = site.getWebServer();
        return server == null ? 0 : server.getPort();
    }

    private void copyThemes() throws IOException {
        try (var files = Files.walk(Path.of("themes"))) {
            for (var file : files.toList()) {
                var target = home.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}

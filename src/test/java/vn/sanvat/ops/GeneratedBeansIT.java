package vn.sanvat.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.Asker;
import vn.sanvat.admin.DeskClient;

/** A packaged site has the beans that its settings ask for, though they were generated before anybody set anything. */
class GeneratedBeansIT {
    private static final String GENERATED = "Starting AOT-processed";
    private static final String PASSWORD = "gốm Thanh Hà phơi nắng";

    @TempDir
    private Path home;

    @Test
    void theSiteIsWholeWithThem() throws Exception {
        try (var site = PackagedSite.start(home)) {
            var reader = new Asker(site.port());
            assertThat(reader.get("/san-pham/tra").body()).contains("Trà");
            assertThat(reader.get("/api/v1/products/tra").body()).contains("\"Trà\"");
            assertThat(reader.get("/api/v1/openapi.json").statusCode()).isEqualTo(200);
            assertThat(reader.get("/actuator/health").body()).contains("\"UP\"");
            assertThat(reader.get("/admin").statusCode()).isEqualTo(302);

            var administrator = administrator(site);
            assertThat(administrator.get("/admin/people").body()).contains("Lê Văn Ba");
            assertThat(administrator.get("/admin/audit").statusCode()).isEqualTo(200);
            var invited = invite(administrator);
            assertThat(invited).contains("/admin/invitation/").doesNotContain("Đã gửi liên kết");
            assertThat(site.log()).contains(GENERATED);
        }
        assertThat(home.resolve("data/accounts/accounts.db")).isNotEmptyFile();
    }

    @Test
    void aDatabaseAndAMailServerThatAreNamedAreUsed() throws Exception {
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        try (var postgres = EmbeddedPostgres.start();
                var site = PackagedSite.start(
                        home,
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.hikari.maximum-pool-size=2",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--sanvat.accounts.mail-from=bantin@sanvat.example",
                        "--sanvat.site.base-url=http://sanvat.example")) {
            assertThat(invite(administrator(site))).contains("Đã gửi liên kết");
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(site.log()).contains(GENERATED);
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var connections = connection
                            .createStatement()
                            .executeQuery("select count(*) from pg_stat_activity where datname = 'postgres'"
                                    + " and pid <> pg_backend_pid() and application_name like '%JDBC%'")) {
                assertThat(connections.next()).isTrue();
                assertThat(connections.getInt(1)).isBetween(1, 2);
            }
        } finally {
            mail.stop();
        }
        assertThat(home.resolve("data/accounts")).doesNotExist();
    }

    @Test
    void whereASettingAsksForOthersTheyAreWorkedOutAnew() throws Exception {
        try (var site = PackagedSite.start(home, "--spring.mvc.formcontent.filter.enabled=true")) {
            assertThat(new Asker(site.port()).get("/san-pham/tra").body()).contains("Trà");
            assertThat(site.log())
                    .contains("spring.mvc.formcontent.filter.enabled is set")
                    .doesNotContain(GENERATED);
        }
    }

    private static DeskClient administrator(PackagedSite site) {
        var client = new DeskClient(site.port());
        var made =
                client.post(site.setUpLink(), "name", "Lê Văn Ba", "email", "ba@sanvat.example", "password", PASSWORD);
        assertThat(made.statusCode()).as(site.log()).isEqualTo(303);
        return client;
    }

    private static String invite(DeskClient administrator) {
        return administrator
                .post(
                        "/admin/people/invite",
                        "name",
                        "Hồ Thị Sáu",
                        "email",
                        "sau@sanvat.example",
                        "role",
                        "organiser",
                        "types",
                        "event")
                .body();
    }
}

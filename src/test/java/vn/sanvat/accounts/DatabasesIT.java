package vn.sanvat.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.people.AcceptInvitation;
import vn.sanvat.accounts.people.InvitePerson;
import vn.sanvat.accounts.people.SetUpSite;
import vn.sanvat.accounts.signin.Passkeys;
import vn.sanvat.admin.DeskClient;

/** The same story on both databases, across a restart. */
class DatabasesIT {
    private static final String PASSWORD = "gốm Thanh Hà phơi nắng";
    private static final String NEXT = "chiếu cói Bàn Thạch dệt tay";

    private static final Bytes KEY = new Bytes(new byte[] {10, 20, 30, -40});

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
        DeskClient administrator;
        try (var site = OwnSite.start(home, settings)) {
            administrator = new DeskClient(site.port());
            setUpOnceOnly(administrator, site.get(SetUpSite.class));
            invite(administrator, site.port());
            addPasskey(site);
        }
        try (var site = OwnSite.start(home, settings)) {
            assertThat(site.get(SetUpSite.class).isNeeded()).isFalse();
            var accounts = site.get(Accounts.class);
            assertThat(accounts.all()).extracting(Account::name).containsExactlyInAnyOrder("Lê Văn Ba", "Hồ Thị Sáu");
            survivesTheRestart(administrator, site.port());
            hasThePasskey(site);
            assertThat(site.get(AuditLog.class).find(new AuditLog.Query("", "", "", "", 50)))
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

    /** What Spring Security keeps of a passkey is there again, with its signs and times, in either database. */
    private static void addPasskey(OwnSite site) {
        var records = site.get(UserCredentialRepository.class);
        records.save(ImmutableCredentialRecord.builder()
                .credentialId(KEY)
                .userEntityUserId(handle(site))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .publicKey(new ImmutablePublicKeyCose(new byte[] {1, -2, 3}))
                .attestationObject(new Bytes(new byte[] {4, -5, 6}))
                .attestationClientDataJSON(new Bytes(new byte[] {7, -8, 9}))
                .signatureCount(41)
                .uvInitialized(true)
                .backupEligible(true)
                .backupState(false)
                .transports(Set.of(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID))
                .created(Instant.parse("2026-02-17T01:02:03.004Z"))
                .lastUsed(Instant.parse("2026-02-17T01:02:03.004Z"))
                .label("Điện thoại của Sáu")
                .build());
    }

    private static void hasThePasskey(OwnSite site) {
        var records = site.get(UserCredentialRepository.class);
        assertThat(records.findByUserId(handle(site))).singleElement().satisfies(key -> {
            assertThat(key.getCredentialId()).isEqualTo(KEY);
            assertThat(key.getPublicKey().getBytes()).containsExactly(1, -2, 3);
            assertThat(key.getSignatureCount()).isEqualTo(41);
            assertThat(key.isUvInitialized()).isTrue();
            assertThat(key.isBackupState()).isFalse();
            assertThat(key.getTransports())
                    .containsExactlyInAnyOrder(AuthenticatorTransport.INTERNAL, AuthenticatorTransport.HYBRID);
            assertThat(key.getCreated()).isEqualTo("2026-02-17T01:02:03.004Z");
            assertThat(key.getLabel()).isEqualTo("Điện thoại của Sáu");
        });
        var sau = site.get(Accounts.class).find(Email.of("sau@sanvat.example")).orElseThrow();
        var passkeys = site.get(Passkeys.class);
        var ba = site.get(Accounts.class).find(Email.of("ba@sanvat.example")).orElseThrow();
        passkeys.remove(new Actor(ba, "127.0.0.1"), KEY.toBase64UrlString());
        assertThat(passkeys.of(sau.id())).as("somebody else's key stays").hasSize(1);
        passkeys.remove(new Actor(sau, "127.0.0.1"), KEY.toBase64UrlString());
        assertThat(passkeys.of(sau.id())).isEmpty();
        addPasskey(site);
        var link = site.get(InvitePerson.class).again(new Actor(ba, "127.0.0.1"), sau.id());
        site.get(AcceptInvitation.class).accept(link.secret(), sau.name(), PASSWORD, "127.0.0.1");
        assertThat(passkeys.of(sau.id())).as("a link gives the account back").isEmpty();
    }

    private static Bytes handle(OwnSite site) {
        var sau = site.get(Accounts.class).find(Email.of("sau@sanvat.example")).orElseThrow();
        return Bytes.fromBase64(sau.id().value());
    }
}

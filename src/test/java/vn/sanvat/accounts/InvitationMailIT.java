package vn.sanvat.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.people.SetUpSite;
import vn.sanvat.admin.DeskClient;

/** Invitations by a mail server: sent where it takes them, there to copy where it does not. */
class InvitationMailIT {
    private static final String PASSWORD = "gốm Thanh Hà phơi nắng";
    private static final Pattern LINK = Pattern.compile("http\\S+(/admin/invitation/[A-Za-z0-9_-]+)");

    @TempDir
    private Path home;

    @Test
    void anInvitationIsSentAndItsLinkWorks() throws IOException, MessagingException {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try (var site = OwnSite.start(
                home,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--sanvat.accounts.mail-from=bantin@sanvat.example",
                "--sanvat.site.base-url=http://sanvat.example")) {
            var administrator = administrator(site);
            assertThat(invite(administrator, "sau@sanvat.example").body()).contains("Đã gửi liên kết");
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            var mail = received[0];
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("sau@sanvat.example");
            assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("bantin@sanvat.example");
            assertThat(mail.getSubject()).startsWith("Lời mời vào bàn biên tập");
            var text = String.valueOf(mail.getContent());
            assertThat(text).contains("Chào Hồ Thị Sáu").contains("http://sanvat.example/admin/invitation/");
            var link = LINK.matcher(text);
            assertThat(link.find()).isTrue();
            assertThat(new DeskClient(site.port())
                            .post(link.group(1), "name", "Hồ Thị Sáu", "password", PASSWORD)
                            .statusCode())
                    .isEqualTo(303);

            // the server goes away: the page says so, and the link is there to copy
            server.stop();
            var page = invite(administrator, "bay@sanvat.example").body();
            assertThat(page).doesNotContain("Đã gửi liên kết").contains("Hãy chép liên kết");
            assertThat(LINK.matcher(page).find()).isTrue();
        } finally {
            server.stop();
        }
    }

    /** Whoever asks the desk by a name of their own would otherwise get the link that a mail carries. */
    @Test
    void withoutAnAddressThatIsSetNoLinkGoesByMail() throws IOException {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try (var site = OwnSite.start(
                home,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort())) {
            var page = invite(administrator(site), "sau@sanvat.example").body();

            assertThat(page).contains("sanvat.site.base-url").doesNotContain("Đã gửi liên kết");
            assertThat(LINK.matcher(page).find()).isTrue();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    private static DeskClient administrator(OwnSite site) {
        var client = new DeskClient(site.port());
        client.post(
                "/admin/set-up/" + site.get(SetUpSite.class).newLink(),
                "name",
                "Lê Văn Ba",
                "email",
                "ba@sanvat.example",
                "password",
                PASSWORD);
        return client;
    }

    private static HttpResponse<String> invite(DeskClient administrator, String email) {
        return administrator.post(
                "/admin/people/invite", "name", "Hồ Thị Sáu", "email", email, "role", "organiser", "types", "event");
    }
}

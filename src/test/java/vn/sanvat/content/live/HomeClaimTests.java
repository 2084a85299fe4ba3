package vn.sanvat.content.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class HomeClaimTests {
    @TempDir
    private Path home;

    private Path left;

    @BeforeEach
    void leaveWhatAKilledSiteLeaves() throws IOException {
        Files.createDirectories(home.resolve("content"));
        var below = Files.createDirectories(home.resolve("data/tmp/sqlite-3.50"));
        left = Files.write(below.resolve("libsqlitejdbc.so"), new byte[1_000]);
        Files.createFile(home.resolve("data/tmp/upload.tmp"));
    }

    @Test
    void whatAKilledSiteLeftIsGoneAfterAStart() throws IOException {
        var claim = claim(true);
        try (var now = Files.list(home.resolve("data/tmp"))) {
            assertThat(now).isEmpty();
            assertThat(System.getProperty("org.sqlite.tmpdir"))
                    .isEqualTo(home.resolve("data/tmp").toString());
        } finally {
            claim.destroy();
        }
    }

    @Test
    void whatWorksBesideARunningSiteTakesNothingAwayFromIt() throws IOException {
        claim(false).destroy();

        assertThat(left).exists();
    }

    private HomeClaim claim(boolean whole) {
        var claim = new HomeClaim();
        claim.setEnvironment(new MockEnvironment()
                .withProperty("sanvat.home", home.toString())
                .withProperty("sanvat.claim-home", String.valueOf(whole)));
        claim.postProcessBeanFactory(new DefaultListableBeanFactory());
        return claim;
    }
}

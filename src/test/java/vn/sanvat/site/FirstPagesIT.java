package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sanvat.OwnSite;

@ExtendWith(OutputCaptureExtension.class)
class FirstPagesIT {
    @Test
    void theFirstPagesAreMadeBeforeTheAddressIsAnnounced(@TempDir Path home, CapturedOutput output) throws IOException {
        OwnSite.start(home, "--sanvat.search.enabled=false", "--logging.level.vn.sanvat.site=debug")
                .close();

        assertThat(output.getAll()).containsSubsequence("The first pages took", "Sản Vật: http://localhost:");
    }
}

package vn.sanvat.editing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.sanvat.OwnSite;

/** What stands against the clock of schedules is said when it begins and when it is well again, not each time it looks. */
@ExtendWith(OutputCaptureExtension.class)
class WaitingClockIT {
    @TempDir
    private Path home;

    @Test
    void aContentThatIsAwayIsSaidOnceAndInASentence(CapturedOutput output) throws IOException {
        try (var site = OwnSite.start(home, "--sanvat.search.enabled=false")) {
            var clock = site.get(ScheduleClock.class);
            var aside = home.resolve("aside");
            for (var part : new String[] {"content", "data/history"}) {
                var before = output.getAll().length();
                Files.move(home.resolve(part), aside);
                for (var round = 0; round < 3; round++) {
                    clock.look();
                }
                Files.move(aside, home.resolve(part));
                clock.look();
                clock.look();

                assertThat(output.getAll().substring(before))
                        .containsOnlyOnce("What is scheduled waits: The content folder " + part + " is not there")
                        .containsOnlyOnce("What is scheduled is looked at again")
                        .doesNotContain("\tat vn.sanvat", "ProblemOccurred");
            }
        }
    }
}

package vn.sanvat.crash;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@link CrashLoop}. */
class KilledSiteIT {
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterEachKill() throws Exception {
        System.out.println(new CrashLoop(folder.resolve("home"), 11).run(KILLS));
    }
}

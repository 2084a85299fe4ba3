package vn.sanvat.search.node;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * Where the embedded search server lives, and its limits.
 *
 * @param home the folder of the server, its data and its logs (data/search); nothing else may lie there
 * @param heap the server's Java heap; 512 MB by default
 * @param startLimit how long one start may take before it counts as failed; 2 minutes by default,
 *     because a small and busy machine takes six times as long as an idle one
 * @param stopLimit the grace time of an orderly stop before the process is killed; 10 seconds by default
 * @param checkEvery the time between two health checks of the running server; 5 seconds by default
 * @param answerLimit how long one health check may take; 10 seconds by default
 * @param missedChecks this many failed checks in a row mean that the server hangs; 3 by default
 * @param longestPause the longest wait between two attempts to start; 60 seconds by default
 * @param startsBeforeWipe this many failed starts in a row mean that the data is corrupted; 3 by default
 * @param logSize the size of one log file of the server, of which two are kept; 5 MB by default
 * @param runAs the numeric user and group that the server runs as when the site runs as root, which
 *     the server refuses; 65534 (nobody) by default
 */
public record SearchNodeSettings(
        Path home,
        DataSize heap,
        Duration startLimit,
        Duration stopLimit,
        Duration checkEvery,
        Duration answerLimit,
        int missedChecks,
        Duration longestPause,
        int startsBeforeWipe,
        DataSize logSize,
        int runAs) {
    private static final DataSize LEAST_HEAP = DataSize.ofMegabytes(128);

    public SearchNodeSettings {
        home = home.toAbsolutePath().normalize();
        if (heap.compareTo(LEAST_HEAP) < 0) {
            throw new IllegalArgumentException("The search server needs a heap of at least 128 MB, not " + heap);
        }
        if (missedChecks < 1 || startsBeforeWipe < 1 || runAs < 1) {
            throw new IllegalArgumentException("missedChecks, startsBeforeWipe and runAs must be 1 or more");
        }
    }

    /** All defaults. */
    public static SearchNodeSettings in(Path home) {
        return new SearchNodeSettings(
                home,
                DataSize.ofMegabytes(512),
                Duration.ofMinutes(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                3,
                Duration.ofSeconds(60),
                3,
                DataSize.ofMegabytes(5),
                65534);
    }

    public SearchNodeSettings withHeap(DataSize other) {
        return new SearchNodeSettings(
                home,
                other,
                startLimit,
                stopLimit,
                checkEvery,
                answerLimit,
                missedChecks,
                longestPause,
                startsBeforeWipe,
                logSize,
                runAs);
    }
}

package vn.sanvat.changes.mirror;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.sanvat.changes.sending.Fetcher;
import vn.sanvat.changes.sending.Targets;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.ContentProperties;
import vn.sanvat.editing.copy.KeepCopies;
import vn.sanvat.editing.copy.OtherSite;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** Copies what another site publishes, once or for as long as it runs. */
@Component
public class Mirror {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final KeepCopies keepCopies;
    private final Content content;
    private final ContentProperties home;
    private final MirrorProperties limits;

    Mirror(KeepCopies keepCopies, Content content, ContentProperties home, MirrorProperties limits) {
        this.keepCopies = keepCopies;
        this.content = content;
        this.home = home;
        this.limits = limits;
    }

    /**
     * Copies.
     *
     * @param typed address of the other site
     * @param follow whether to stay and take each change as it comes
     * @throws MirrorStopped where it cannot go on, in one sentence
     */
    public void run(String typed, boolean follow, PrintStream out) throws InterruptedException {
        var site = OriginAddress.read(typed);
        var name = site.base().replaceAll("[^a-z0-9.]+", "-");
        var folder = home.data().resolve("mirror");
        try (var channel = opened(folder, name)) {
            if (channel.tryLock() == null) {
                // each would write what the other has written
                throw new MirrorStopped("Another mirror of " + site.host() + " runs in this home.");
            }
            try (var fetcher = new Fetcher(new Targets(limits.allowedNetworks()))) {
                run(site, folder.resolve(name + ".properties"), fetcher, follow, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel opened(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void run(OtherSite site, Path file, Fetcher fetcher, boolean follow, PrintStream out)
            throws InterruptedException {
        var api = new OriginApi(site, fetcher, limits);
        var pause = FIRST_PAUSE;
        var since = System.nanoTime();
        var said = "";
        while (true) {
            try {
                // after a failure what is here is looked at anew
                var gathering = new Gathering(site, api, keepCopies.of(site), content, limits, out);
                var position = Position.read(file);
                while (true) {
                    var next = gathering.step(position, follow);
                    if (!next.equals(position)) {
                        next.write(file);
                    }
                    position = next;
                    pause = FIRST_PAUSE;
                    since = System.nanoTime();
                    said = "";
                    if (!follow && gathering.isDone()) {
                        return;
                    }
                }
            } catch (HistoryRewritten e) {
                out.println("The history of " + site.host() + " was rewritten: everything is compared anew.");
                Position.NONE.write(file);
            } catch (SiteAway e) {
                said = say(out, said, String.valueOf(e.getMessage()));
                pause = wait(follow, since, pause, e.waitFor(), said);
            } catch (ProblemOccurred e) {
                said = say(out, said, ProblemMessages.text(e.problem(), Locale.ENGLISH));
                pause = wait(follow, since, pause, Duration.ZERO, said);
            }
        }
    }

    /** Once, not each time that it is tried again. */
    private static String say(PrintStream out, String before, String now) {
        if (!now.equals(before)) {
            out.println(now + " (it is tried again)");
        }
        return now;
    }

    private Duration wait(boolean follow, long since, Duration pause, Duration asked, String why)
            throws InterruptedException {
        if (!follow && System.nanoTime() - since > limits.patience().toNanos()) {
            throw new MirrorStopped(why);
        }
        var longer = asked.compareTo(pause) > 0 ? asked : pause;
        var rest = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        TimeUnit.MILLISECONDS.sleep(rest.toMillis());
        var next = pause.multipliedBy(2);
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }
}

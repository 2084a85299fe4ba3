package vn.sanvat.ops;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import vn.sanvat.calendar.Schedules;
import vn.sanvat.changes.mirror.Mirror;
import vn.sanvat.changes.mirror.MirrorStopped;
import vn.sanvat.content.live.Content;
import vn.sanvat.editing.copy.KeepCopies;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.media.Pictures;
import vn.sanvat.taxonomy.Taxonomies;

/**
 * The command {@code mirror URL}: copies what another site publishes into this one. It works beside a running site and
 * alone; it needs neither database nor search.
 */
public final class MirrorCommand {
    private static final String FOLLOW = "--follow";

    private MirrorCommand() {}

    /** What the content is and how copies of it are kept; made when it is asked for. */
    @ComponentScan(
            basePackageClasses = {
                Content.class,
                Markdown.class,
                Taxonomies.class,
                Schedules.class,
                Pictures.class,
                Mirror.class
            })
    static class Parts {}

    /** @return exit code: 0 when all is copied, 1 when it could not be, 2 where no address is given */
    public static int run(List<String> arguments, PrintStream out) throws InterruptedException {
        var address = arguments.stream()
                .skip(1)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst();
        if (address.isEmpty()) {
            out.println("mirror needs the address of a site: mirror https://sanvat.example [--follow]");
            return 2;
        }
        List<String> all = new ArrayList<>(arguments);
        all.remove(FOLLOW);
        all.add("--sanvat.claim-home=false");
        all.add("--sanvat.write-beside=true");
        all.add("--logging.level.vn.sanvat=error");
        try (var context = new SpringApplicationBuilder(Parts.class, KeepCopies.Alone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(all.toArray(String[]::new))) {
            context.getBean(Mirror.class).run(address.get(), arguments.contains(FOLLOW), out);
            return 0;
        } catch (MirrorStopped e) {
            out.println(e.getMessage());
            return 1;
        }
    }
}

package vn.sanvat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.sanvat.ops.CommandLine;
import vn.sanvat.ops.Reindex;

/** Starts the site, or runs one command of the command line. */
@SpringBootApplication
public class Sanvat {
    Sanvat() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        var exit = CommandLine.run(List.of(args), System.out);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        if (CommandLine.isReindex(args)) {
            System.exit(reindex(args));
        }
        SpringApplication.run(Sanvat.class, args);
    }

    /** The site is started on a port that nobody knows, beside one that may be running. */
    private static int reindex(String... args) throws InterruptedException, IOException {
        var all = new ArrayList<>(List.of(args));
        // accounts are not needed for this, and their database may be away
        all.removeIf(argument -> argument.startsWith("--spring.datasource."));
        all.add("--spring.datasource.url=jdbc:sqlite::memory:");
        all.add("--spring.flyway.enabled=false");
        all.add("--spring.session.jdbc.cleanup-cron=-");
        all.add("--sanvat.accounts.set-up-link=false");
        all.add("--sanvat.claim-home=false");
        all.add("--server.tomcat.basedir=" + Files.createTempDirectory("sanvat-reindex"));
        all.add("--server.port=0");
        all.add("--server.address=127.0.0.1");
        all.add("--logging.level.vn.sanvat=warn");
        try (var context = SpringApplication.run(Sanvat.class, all.toArray(String[]::new))) {
            return context.getBean(Reindex.class).run(System.out);
        }
    }
}

package vn.sanvat;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.sanvat.ops.CommandLine;
import vn.sanvat.ops.GeneratedBeans;
import vn.sanvat.ops.MirrorCommand;
import vn.sanvat.ops.Reindex;
import vn.sanvat.ops.SearchCheck;

/** Starts the site, or runs one command of the command line. */
@SpringBootApplication
public class Sanvat {
    Sanvat() {}

    public static void main(String[] args) throws InterruptedException {
        var exit = CommandLine.run(List.of(args), System.out);
        if (exit.isPresent() && exit.getAsInt() == 0 && CommandLine.isSearchCheck(args)) {
            System.exit(SearchCheck.run(List.of(args), System.out));
        }
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        if (CommandLine.isReindex(args)) {
            System.exit(Reindex.run(List.of(args), System.out));
        }
        if (CommandLine.isMirror(args)) {
            System.exit(MirrorCommand.run(List.of(args), System.out));
        }
        var site = new SpringApplication(Sanvat.class);
        site.addListeners(new GeneratedBeans(Sanvat.class));
        site.run(args);
    }
}

package vn.sanvat;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.sanvat.ops.CommandLine;

/** Starts the site, or runs one command of the command line. */
@SpringBootApplication
public class Sanvat {
    Sanvat() {}

    public static void main(String[] args) {
        var exit = CommandLine.run(List.of(args), System.out);
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication.run(Sanvat.class, args);
    }
}

package vn.sanvat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the site, or runs one command of the command line. */
@SpringBootApplication
public class Sanvat {
    public static void main(String[] args) {
        SpringApplication.run(Sanvat.class, args);
    }
}

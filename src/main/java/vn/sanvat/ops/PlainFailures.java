package vn.sanvat.ops;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import vn.sanvat.accounts.DatabaseUnusable;
import vn.sanvat.content.live.HomeUnusable;
import vn.sanvat.http.SettingUnusable;

/** Says in one sentence why the site does not start and what to do, instead of a stack trace. */
final class PlainFailures implements SpringBootExceptionReporter {
    private static final int DEEPEST = 30; // causes
    private final PrintStream out = System.err;

    PlainFailures(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(out::println);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        Throwable cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof PortInUseException port) {
                return Optional.of("Port " + port.getPort()
                        + " is in use: stop the program that uses it, or start with --server.port=8081.");
            }
            if (cause instanceof HomeUnusable
                    || cause instanceof SettingUnusable
                    || cause instanceof DatabaseUnusable
                    || cause.getClass().getSimpleName().equals("ThemeBroken")) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}

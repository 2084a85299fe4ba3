package vn.sanvat.ops;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.sanvat.ops.unpack.Unpack;

/** The commands of the packaged jar that need no running site. */
public final class CommandLine {
    private static final String HOME_OPTION = "--sanvat.home=";

    private CommandLine() {}

    /**
     * Runs a command that is answered without starting the application.
     *
     * @return the exit code, or empty where the arguments name no such command
     */
    public static OptionalInt run(List<String> arguments, PrintStream out) throws InterruptedException {
        if (arguments.isEmpty() || arguments.get(0).startsWith("-")) {
            return OptionalInt.empty();
        }
        return switch (arguments.get(0)) {
            case "check" ->
                OptionalInt.of(new ContentCheck(out, Locale.getDefault())
                        .run(home(arguments).resolve("content")));
            case "unpack" -> OptionalInt.of(Unpack.run(arguments, out));
            case "reindex", "mirror" -> OptionalInt.empty();
            default -> {
                out.println("Unknown command “" + arguments.get(0)
                        + "”. Commands: check, reindex, mirror, unpack; without a command the site starts.");
                yield OptionalInt.of(2);
            }
        };
    }

    private static Path home(List<String> arguments) {
        return Path.of(arguments.stream()
                .filter(argument -> argument.startsWith(HOME_OPTION))
                .map(argument -> argument.substring(HOME_OPTION.length()))
                .findFirst()
                .or(() -> Optional.ofNullable(System.getProperty("sanvat.home")))
                .or(() -> Optional.ofNullable(System.getenv("SANVAT_HOME")))
                .orElse("."));
    }

    /** Whether the arguments ask for the example queries too. */
    public static boolean isSearchCheck(String... arguments) {
        return arguments.length > 0
                && arguments[0].equals("check")
                && Arrays.asList(arguments).contains("--search");
    }

    /** Whether the arguments ask for the search index to be built anew. */
    public static boolean isReindex(String... arguments) {
        return Arrays.asList(arguments).contains("reindex");
    }

    /** Whether the arguments ask for another site to be copied. */
    public static boolean isMirror(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("mirror");
    }
}

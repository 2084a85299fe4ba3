package vn.sanvat.ops.unpack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the Java that runs this one. */
final class JavaRun {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LAST_WORDS = 400; // characters

    private JavaRun() {}

    static ProcessBuilder of(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().keySet().removeIf(JavaRun::isOption);
        return program;
    }

    /** Options for Java that the environment has would be kept in the archive. */
    private static boolean isOption(String variable) {
        return variable.equals("JDK_JAVA_OPTIONS") || variable.equals("JAVA_TOOL_OPTIONS");
    }

    /** @throws IOException with its last words where it fails, or takes too long */
    static void complete(List<String> arguments) throws IOException, InterruptedException {
        var said = Files.createTempFile("sanvat", ".log");
        var process = of(arguments).redirectOutput(said.toFile()).start();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(lastWords(Files.readString(said)));
            }
        } finally {
            process.destroyForcibly();
            Files.delete(said);
        }
    }

    static String lastWords(String text) {
        var words = text.strip();
        return words.substring(Math.max(0, words.length() - LAST_WORDS));
    }
}

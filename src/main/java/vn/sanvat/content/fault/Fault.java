package vn.sanvat.content.fault;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong in a content file.
 *
 * @param file path below {@code content/}
 * @param line from 1
 * @param key message key, below {@code fault.}
 * @param arguments what the message names: the field, the value, what would be right
 */
public record Fault(String file, int line, Severity severity, String key, List<String> arguments)
        implements Comparable<Fault> {
    /** What a fault means for the entry. */
    public enum Severity {
        /** The file cannot be used: its last good version stays public. */
        BROKEN,
        /** The entry is public, without the part that is wrong: a date that is none, an entry that does not exist. */
        WRONG,
        /** Nothing is lost: an unknown key, a translation older than its source. */
        WARNING
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault broken(String file, int line, String key, Object... arguments) {
        return new Fault(file, line, Severity.BROKEN, key, words(arguments));
    }

    public static Fault wrong(String file, int line, String key, Object... arguments) {
        return new Fault(file, line, Severity.WRONG, key, words(arguments));
    }

    public static Fault warning(String file, int line, String key, Object... arguments) {
        return new Fault(file, line, Severity.WARNING, key, words(arguments));
    }

    /** The same where a file with any such fault cannot be used. */
    public Fault strict() {
        return severity == Severity.WRONG ? new Fault(file, line, Severity.BROKEN, key, arguments) : this;
    }

    private static List<String> words(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }

    @Override
    public int compareTo(Fault other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
}

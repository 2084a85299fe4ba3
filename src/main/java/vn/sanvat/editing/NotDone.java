package vn.sanvat.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.content.FaultWords;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.problem.Problem;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/**
 * Why something was not done at its time. The note of a draft and the commit keep it in no language, a reason on each line
 * after the first, so that each reader has it in their own.
 */
public final class NotDone {
    private static final String SAID = "not done as scheduled";
    private static final String FAULT = "fault";
    private static final String PROBLEM = "problem";
    private static final String BETWEEN = "\t";

    private NotDone() {}

    public static String because(ProblemOccurred why) {
        return Stream.concat(Stream.of(SAID), reasons(why).distinct()).collect(Collectors.joining("\n"));
    }

    private static Stream<String> reasons(ProblemOccurred why) {
        if (why instanceof EntryNotReady notReady) {
            return notReady.faults().stream().map(fault -> line(FAULT, fault.key(), fault.arguments()));
        }
        // nobody chooses where the clock is at work
        return why instanceof EditsCollide
                ? Stream.of(line(PROBLEM, "save.collides_elsewhere", List.of()))
                : Stream.of(line(PROBLEM, why.problem().key(), why.problem().arguments()));
    }

    private static String line(String kind, String key, List<?> arguments) {
        return Stream.concat(Stream.of(kind, key), arguments.stream())
                .map(part -> String.valueOf(part).replaceAll("\\s+", " "))
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * What a comment says: the reasons where it is of this kind, and else the words of a person as they are.
     *
     * @param schema names the fields, also those that the site adds
     */
    public static String inWords(String comment, Schema schema, Locale locale) {
        if (!comment.startsWith(SAID)) {
            return comment;
        }
        var reasons = comment.lines()
                .skip(1)
                .flatMap(line -> reason(line, schema, locale))
                .collect(Collectors.joining(" "));
        return ProblemMessages.text(Problem.conflict("schedule.not_done", reasons), locale)
                .strip();
    }

    /** Nothing where a line was cut, or is of another version. */
    private static Stream<String> reason(String line, Schema schema, Locale locale) {
        var parts = new ArrayList<>(Arrays.asList(line.split(BETWEEN, -1)));
        if (parts.size() < 2) {
            return Stream.empty();
        }
        var kind = parts.remove(0);
        var key = parts.remove(0);
        try {
            return Stream.of(
                    kind.equals(FAULT)
                            ? FaultWords.text(Fault.wrong("", 1, key, parts.toArray()), schema, locale)
                            : ProblemMessages.text(Problem.conflict(key, parts.toArray()), locale));
        } catch (MissingResourceException e) {
            return Stream.empty();
        }
    }
}

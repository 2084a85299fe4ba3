package vn.sanvat.content.fault;

import java.util.Locale;
import vn.sanvat.problem.ProblemMessages;

/** Words for faults of content files. */
public final class FaultMessages {
    private FaultMessages() {}

    /** {@code products/tra-sen.md:7: what is wrong}. */
    public static String line(Fault fault, Locale locale) {
        return fault.file() + ":" + fault.line() + ": " + text(fault, locale);
    }

    public static String text(Fault fault, Locale locale) {
        return ProblemMessages.text(
                "messages/faults", fault.key(), fault.arguments().toArray(), locale);
    }
}

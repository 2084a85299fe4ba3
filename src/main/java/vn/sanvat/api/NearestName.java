package vn.sanvat.api;

import java.util.Collection;
import java.util.Comparator;

/** What somebody may have meant who wrote a name that there is not. */
public final class NearestName {
    private static final int LONGEST = 60; // characters that are looked at

    private NearestName() {}

    /** The known name that takes the fewest letters to change; of equally near ones the first by the alphabet. */
    public static String of(String name, Collection<String> known) {
        var given = name.substring(0, Math.min(LONGEST, name.length()));
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(each -> distance(given, each)))
                .orElse("");
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var above = row[j];
                var change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before + change, Math.min(above, row[j - 1]) + 1);
                before = above;
            }
        }
        return row[other.length()];
    }
}

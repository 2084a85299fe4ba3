package vn.sanvat.search.meaning;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How likely one syllable was meant where another was typed: heard alike, a wrong key, letters changed over. */
final class Sounds {
    private static final double ALIKE = 0.5;
    private static final double SLIP = 0.8;
    private static final double OTHER_LETTER = 1.2;
    private static final int SHORTEST_FOR_OTHER_LETTER = 4;
    private static final String[] KEYBOARD = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private static final Pattern Z_SOUND = Pattern.compile("^(gi(?=[aeiouy])|d|r)");
    private static final Pattern S_SOUND = Pattern.compile("^x");
    private static final Pattern CH_SOUND = Pattern.compile("^tr");
    private static final Pattern L_SOUND = Pattern.compile("^n(?![gh])");
    private static final Pattern N_END = Pattern.compile("(ng|nh)$");
    private static final Pattern C_END = Pattern.compile("(t|ch)$");

    private Sounds() {}

    /** 0 for the same; empty where nobody takes one for the other. Both without marks. */
    static OptionalDouble cost(String typed, String meant) {
        return cost(typed, heard(typed), meant, heard(meant));
    }

    /** The same where it is known how both are heard. */
    static OptionalDouble cost(String typed, String heardTyped, String meant, String heardMeant) {
        if (typed.equals(meant)) {
            return OptionalDouble.of(0);
        }
        if (Math.abs(typed.length() - meant.length()) > 2) {
            return OptionalDouble.empty();
        }
        if (heardTyped.equals(heardMeant)) {
            return OptionalDouble.of(ALIKE);
        }
        return slip(typed, meant);
    }

    /** What sounds alike is written alike. */
    static String heard(String syllable) {
        var heard = Z_SOUND.matcher(syllable).replaceFirst("z");
        heard = S_SOUND.matcher(heard).replaceFirst("s");
        heard = CH_SOUND.matcher(heard).replaceFirst("ch");
        heard = L_SOUND.matcher(heard).replaceFirst("l");
        heard = N_END.matcher(heard).replaceFirst("n");
        heard = C_END.matcher(heard).replaceFirst("c");
        return heard.replace('y', 'i');
    }

    private static OptionalDouble slip(String typed, String meant) {
        var same = 0;
        var shorter = Math.min(typed.length(), meant.length());
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        var restTyped = typed.substring(same);
        var restMeant = meant.substring(same);
        if (restTyped.length() == restMeant.length() + 1) {
            return restTyped.substring(1).equals(restMeant) ? OptionalDouble.of(SLIP) : OptionalDouble.empty();
        }
        if (restMeant.length() == restTyped.length() + 1) {
            return restMeant.substring(1).equals(restTyped) ? OptionalDouble.of(SLIP) : OptionalDouble.empty();
        }
        if (restTyped.length() != restMeant.length()) {
            return OptionalDouble.empty();
        }
        if (restTyped.length() > 1
                && restTyped.charAt(0) == restMeant.charAt(1)
                && restTyped.charAt(1) == restMeant.charAt(0)
                && restTyped.substring(2).equals(restMeant.substring(2))) {
            return OptionalDouble.of(SLIP);
        }
        if (!restTyped.substring(1).equals(restMeant.substring(1))) {
            return OptionalDouble.empty();
        }
        if (areNeighbours(restTyped.charAt(0), restMeant.charAt(0))) {
            return OptionalDouble.of(SLIP);
        }
        return typed.length() >= SHORTEST_FOR_OTHER_LETTER ? OptionalDouble.of(OTHER_LETTER) : OptionalDouble.empty();
    }

    private static boolean areNeighbours(char one, char other) {
        for (var row = 0; row < KEYBOARD.length; row++) {
            var at = KEYBOARD[row].indexOf(one);
            if (at >= 0) {
                for (var near = Math.max(0, row - 1); near <= Math.min(2, row + 1); near++) {
                    var there = KEYBOARD[near].indexOf(other);
                    if (there >= 0 && Math.abs(there - at) <= 1) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

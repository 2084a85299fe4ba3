package vn.sanvat.site.cover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The little drawings, one file each, 200 by 200 around the middle, and the list that says which words of a slug, which
 * OCOP group and which kind of place mean which drawing.
 */
final class Motifs {

    private static final String FALLBACK = "house";

    /**
     * One line of the list.
     *
     * @param word of the slug; empty: any
     * @param group what the OCOP group or the kind begins with
     */
    private record Rule(String type, String word, String group, String motif) {
        static Rule of(String type, String pattern, String motif) {
            var at = pattern.indexOf('=');
            return at < 0
                    ? new Rule(type, pattern, "", motif)
                    : new Rule(type, pattern.substring(0, at), pattern.substring(at + 1), motif);
        }

        boolean fits(String words, String category) {
            return (word.isEmpty() || words.contains("-" + word + "-")) && category.startsWith(group);
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> drawings = new HashMap<>();

    Motifs() {
        for (var line : read("motifs.txt").lines().toList()) {
            var parts = line.strip().split("\\s+", -1);
            if (parts.length == 3 && !line.startsWith("#")) {
                rules.add(Rule.of(parts[0], parts[1], parts[2]));
                drawings.computeIfAbsent(
                        parts[2], name -> read("motifs/" + name + ".svg").strip());
            }
        }
    }

    /** The name of the drawing for a slug or, where no word of it says anything, for its group or kind. */
    String nameFor(String type, String slug, String category) {
        var words = "-" + slug + "-";
        return rules.stream()
                .filter(rule -> rule.type.equals("*") || rule.type.equals(type) || isPlaceInStory(rule, type))
                .filter(rule -> rule.fits(words, category))
                .map(Rule::motif)
                .findFirst()
                .orElse(FALLBACK);
    }

    /** A story may be drawn by the village that it is about. */
    private static boolean isPlaceInStory(Rule rule, String type) {
        return type.equals("story") && rule.type.equals("place") && !rule.word.isEmpty();
    }

    String drawing(String name) {
        return drawings.getOrDefault(name, drawings.getOrDefault(FALLBACK, ""));
    }

    private static String read(String name) {
        try (var in = Motifs.class.getResourceAsStream("/vn/sanvat/site/cover/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No drawing " + name + " in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

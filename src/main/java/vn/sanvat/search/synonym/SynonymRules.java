package vn.sanvat.search.synonym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.sanvat.content.words.PlainText;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.word.Words;

/**
 * The lines of {@code synonyms.txt}: {@code lợn, heo} for words that mean the same, {@code htx => hợp tác xã} for a word that
 * is also written otherwise. Comments and the order of the file stay where they are.
 */
public final class SynonymRules {
    public static final String FILE = "taxonomy/synonyms.txt";

    private static final int LONGEST_RULE = 300; // characters
    private static final int LONGEST_TERM = 6; // words: no query has more of them looked up
    private static final int MOST = 2_000;
    private static final String ONE_WAY = "=>";
    private static final String COMMENT = "#";

    private SynonymRules() {}

    /**
     * A change of one rule.
     *
     * @param before as it stood; empty for a new one
     * @param after as it is to stand; empty to take it out
     */
    public record Edit(String before, String after) {}

    /** Those of a file, in their order. */
    public static List<String> of(String text) {
        return text.lines()
                .map(SynonymRules::plain)
                .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                .toList();
    }

    private static String plain(String line) {
        return PlainText.of(line).strip();
    }

    /**
     * The file with changes.
     *
     * @throws vn.sanvat.problem.ProblemOccurred 400 where a rule is none, 409 where one that is to be changed is not there
     *     any more
     */
    public static String changed(String text, List<Edit> edits) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (var edit : edits) {
            var after = rule(edit.after());
            var at = edit.before().isEmpty() ? -1 : at(lines, edit.before());
            if (at >= 0 && after.isEmpty()) {
                lines.remove(at);
            } else if (at >= 0) {
                lines.set(at, after);
            } else if (!edit.before().isEmpty()) {
                throw Problem.conflict("synonyms.gone", edit.before()).occurred();
            } else if (!after.isEmpty()
                    && lines.stream().map(SynonymRules::plain).noneMatch(after::equals)) {
                lines.add(after);
            }
        }
        var changed = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        if (of(changed).size() > MOST) {
            throw Problem.badRequest("synonyms.many", MOST).occurred();
        }
        return changed;
    }

    private static int at(List<String> lines, String rule) {
        var wanted = plain(rule);
        for (var i = 0; i < lines.size(); i++) {
            if (plain(lines.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** As the file has it; empty where it says nothing. */
    private static String rule(String typed) {
        var rule = plain(typed.replace("→", ONE_WAY)).replaceAll("\\s+", " ");
        if (rule.isEmpty()) {
            return "";
        }
        if (rule.length() > LONGEST_RULE || rule.startsWith(COMMENT)) {
            throw Problem.badRequest("synonyms.rule", Problem.shown(rule)).occurred();
        }
        var sides = rule.split(ONE_WAY, -1);
        var terms = terms(rule);
        var isWhole = sides.length <= 2
                && terms.size() >= 2
                && Arrays.stream(sides).noneMatch(side -> terms(side).isEmpty());
        if (!isWhole || terms.stream().anyMatch(term -> Words.of(term).size() > LONGEST_TERM)) {
            throw Problem.badRequest("synonyms.rule", Problem.shown(rule)).occurred();
        }
        return rule;
    }

    /** What stands on both sides of a rule. */
    public static Set<String> terms(String rule) {
        return Stream.of(rule.split("," + "|" + ONE_WAY))
                .map(Words::plain)
                .filter(term -> !term.isEmpty())
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }
}

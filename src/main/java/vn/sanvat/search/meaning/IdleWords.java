package vn.sanvat.search.meaning;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Words that say nothing by themselves. Unmarked forms of Vietnamese ones are left out where they mean more. */
public final class IdleWords {
    private static final Set<String> ALL = Set.of(
            "ở", "tại", "của", "và", "với", "các", "những", "cho", "có", "là", "từ", "trong", "về", "nào", "gì", "đâu",
            "the", "a", "an", "of", "in", "at", "and", "for", "from", "to", "with", "near");

    private IdleWords() {}

    public static boolean isIdle(String word) {
        return ALL.contains(word);
    }

    /** All but the idle words; all of them where there are no others. */
    public static List<String> without(List<String> words) {
        var carrying = words.stream().filter(Predicate.not(IdleWords::isIdle)).toList();
        return carrying.isEmpty() ? words : carrying;
    }
}

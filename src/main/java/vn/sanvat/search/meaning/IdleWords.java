package vn.sanvat.search.meaning;

import java.util.List;
import java.util.Set;
import vn.sanvat.search.word.Words;

/** Words that say nothing by themselves. Unmarked forms of Vietnamese ones are left out where they mean more. */
public final class IdleWords {
    private static final Set<String> ALL = Set.of(
            "ở", "tại", "của", "và", "với", "các", "những", "cho", "có", "là", "từ", "trong", "về", "nào", "gì", "đâu",
            "gần", "quanh", "cách", "ngon", "nhất", "muốn", "where", "what", "which", "how", "buy", "best", "good",
            "is", "are", "some", "on", "by", "the", "a", "an", "of", "in", "at", "and", "for", "from", "to", "with",
            "near");

    /** Vietnamese words without marks: among others without marks they may be any. */
    private static final Set<String> UNMARKED = Set.of("mua", "xem", "hay", "khi", "nay");

    private IdleWords() {}

    public static boolean isIdle(String word) {
        return ALL.contains(word);
    }

    /** Beside words with marks it is what it looks like. */
    static boolean isIdle(String word, List<String> among) {
        return isIdle(word) || (UNMARKED.contains(word) && Words.isMarked(among));
    }

    /** All but the idle words; all of them where there are no others. */
    public static List<String> without(List<String> words) {
        var carrying = words.stream().filter(word -> !isIdle(word, words)).toList();
        return carrying.isEmpty() ? words : carrying;
    }
}

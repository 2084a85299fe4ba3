package vn.sanvat.search.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The two ways to place a tone on oa, oe and uy (hoà and hòa, thuý and thúy), brought to one: the mark on the first
 * vowel. It does so before a final consonant too, where only one way is right (hoàn becomes hòan): no reader sees it,
 * and both sides of a search do the same.
 */
public final class TonePlacement {
    private static final Map<String, String> MAPPINGS = mappings();
    private static final Map<String, String> SPELLINGS = spellings();
    private static final Pattern UNUSUAL = Pattern.compile("[òóỏõọ][ae](?=\\p{L})|(?<=q)[ùúủũụ]y|[ùúủũụ]y(?=\\p{L})");

    private TonePlacement() {}

    /** Rules of the {@code mapping} char filter. A full stop inside a word (DR.Trung) becomes a break. */
    public static List<String> rules() {
        List<String> rules = new ArrayList<>();
        MAPPINGS.forEach((from, to) -> rules.add(from + "=>" + to));
        rules.add(".=>-");
        return rules;
    }

    public static String unify(String text) {
        var unified = text;
        for (var mapping : MAPPINGS.entrySet()) {
            if (unified.contains(mapping.getKey())) {
                unified = unified.replace(mapping.getKey(), mapping.getValue());
            }
        }
        return unified;
    }

    /**
     * Unified text in small letters as it is spelled: before a further letter, and after a q, the mark stands on the second
     * vowel whoever spells it (ngoài, huỳnh, quý).
     */
    static String spelled(String unified) {
        return UNUSUAL.matcher(unified).replaceAll(found -> SPELLINGS.getOrDefault(found.group(), found.group()));
    }

    private static Map<String, String> mappings() {
        Map<String, String> all = new LinkedHashMap<>();
        pair(all, "o", "àáảãạ", "òóỏõọ", "a");
        pair(all, "o", "èéẻẽẹ", "òóỏõọ", "e");
        pair(all, "u", "ỳýỷỹỵ", "ùúủũụ", "y");
        return all;
    }

    private static Map<String, String> spellings() {
        Map<String, String> all = new HashMap<>();
        MAPPINGS.forEach((from, to) -> {
            if (from.equals(from.toLowerCase(Locale.ROOT))) {
                all.put(to, from);
            }
        });
        return all;
    }

    /** All spellings of first vowel and marked second vowel, in lower, upper and mixed case. */
    private static void pair(
            Map<String, String> all, String first, String markedSecond, String markedFirst, String second) {
        for (var i = 0; i < markedSecond.length(); i++) {
            var from = String.valueOf(markedSecond.charAt(i));
            var to = String.valueOf(markedFirst.charAt(i));
            all.put(first + from, to + second);
            all.put(upper(first) + from, upper(to) + second);
            all.put(first + upper(from), to + upper(second));
            all.put(upper(first) + upper(from), upper(to) + upper(second));
        }
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}

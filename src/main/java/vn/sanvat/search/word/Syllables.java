package vn.sanvat.search.word;

import java.util.regex.Pattern;
import vn.sanvat.content.words.Folded;

/** What a Vietnamese syllable can look like. */
public final class Syllables {
    private static final Pattern FORM =
            Pattern.compile("(b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
                    + "(uye|uya|uoi|uou|uay|uyu|ieu|yeu|oai|oay|oeo|oao|uoe"
                    + "|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|a|e|i|o|u|y)"
                    + "(ch|c|m|ng|nh|n|p|t)?");

    private Syllables() {}

    public static boolean isPlausible(String word) {
        return FORM.matcher(Folded.of(word)).matches();
    }
}

package vn.sanvat.content.words;

import java.text.Normalizer;
import java.util.Locale;

/** Text without tone marks and in lower case, as people type it in a hurry: {@code Ngũ cốc Đại} is {@code ngu coc dai}. */
public final class Folded {
    private Folded() {}

    public static String of(String text) {
        var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var plain = new StringBuilder(apart.length());
        apart.chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append(c == 'đ' ? 'd' : (char) c));
        return plain.toString();
    }
}

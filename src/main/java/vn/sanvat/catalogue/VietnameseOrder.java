package vn.sanvat.catalogue;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Locale;

/** The alphabetical order of Vietnamese names: A Ă Â B C D Đ E Ê …, tones after letters. */
public final class VietnameseOrder {
    private final Collator collator;

    public VietnameseOrder() {
        collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        collator.setStrength(Collator.TERTIARY);
    }

    /** A key that sorts as the text does; made once, compared often. */
    public CollationKey key(String text) {
        return collator.getCollationKey(text.toLowerCase(Locale.ROOT));
    }
}

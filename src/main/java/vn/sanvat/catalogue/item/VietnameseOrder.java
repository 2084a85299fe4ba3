package vn.sanvat.catalogue.item;

import java.io.ByteArrayOutputStream;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The alphabetical order of Vietnamese names: A Ă Â B C D Đ E Ê …, tones after letters, and syllable by syllable, as
 * dictionaries do. The collator of Java alone takes no notice of spaces.
 */
public final class VietnameseOrder {
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[\\s\\p{P}]+");
    private final Collator collator;

    public VietnameseOrder() {
        collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        collator.setStrength(Collator.TERTIARY);
    }

    /** A key that sorts as the text does; made once, compared often. */
    public CollationKey key(String text) {
        var key = new ByteArrayOutputStream();
        BETWEEN_SYLLABLES
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(syllable -> !syllable.isEmpty())
                .forEach(syllable -> {
                    key.writeBytes(collator.getCollationKey(syllable).toByteArray());
                    key.writeBytes(new byte[2]); // below every weight, which has two bytes
                });
        return new Key(text, key.toByteArray());
    }

    private static final class Key extends CollationKey {
        private final byte[] bytes;

        Key(String text, byte[] bytes) {
            super(text);
            this.bytes = bytes;
        }

        @Override
        public int compareTo(CollationKey other) {
            return Arrays.compareUnsigned(bytes, other instanceof Key key ? key.bytes : other.toByteArray());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public byte[] toByteArray() {
            return bytes.clone();
        }
    }
}

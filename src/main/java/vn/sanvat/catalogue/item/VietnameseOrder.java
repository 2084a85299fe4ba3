package vn.sanvat.catalogue.item;

import com.ibm.icu.text.Collator;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The alphabetical order of Vietnamese names: A Ă Â B C D Đ E Ê …, tones after letters, and syllable by syllable, as
 * dictionaries do: what follows a syllable never decides before its tone.
 */
public final class VietnameseOrder {
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[\\s\\p{P}]+");
    /** By the rules of the Unicode CLDR; frozen, so that all threads may use it. */
    private static final Collator SYLLABLES =
            Collator.getInstance(Locale.forLanguageTag("vi")).freeze();

    /** A key that sorts as the text does; made once, compared often. */
    public Key key(String text) {
        var key = new ByteArrayOutputStream();
        BETWEEN_SYLLABLES
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(syllable -> !syllable.isEmpty())
                // each ends with a zero, which is below every weight
                .forEach(syllable ->
                        key.writeBytes(SYLLABLES.getCollationKey(syllable).toByteArray()));
        return new Key(key.toByteArray());
    }

    /** The same things in the order of their names. */
    public <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
        record Keyed<T>(T thing, Key key) {}
        return things.stream()
                .map(thing -> new Keyed<>(thing, key(name.apply(thing))))
                .sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::thing)
                .toList();
    }

    /** Where a text stands in the order. */
    public static final class Key implements Comparable<Key> {
        private final byte[] bytes;

        private Key(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Sorts by its bytes, without sign. */
        public byte[] toByteArray() {
            return bytes.clone();
        }

        @Override
        public int compareTo(Key other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(bytes, key.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}

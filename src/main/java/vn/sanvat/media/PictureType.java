package vn.sanvat.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a picture is, by its first bytes; its name and what a browser calls it say nothing. */
enum PictureType {
    JPEG,
    PNG,
    WEBP;

    private static final byte[] PNG_SIGN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    static Optional<PictureType> of(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 && bytes[2] == (byte) 0xff) {
            return Optional.of(JPEG);
        }
        if (bytes.length > PNG_SIGN.length && Arrays.equals(bytes, 0, PNG_SIGN.length, PNG_SIGN, 0, PNG_SIGN.length)) {
            return Optional.of(PNG);
        }
        return bytes.length > 12
                        && word(bytes, 0).equals("RIFF")
                        && word(bytes, 8).equals("WEBP")
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    private static String word(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    String format() {
        return name().toLowerCase(Locale.ROOT);
    }
}

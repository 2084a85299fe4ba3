package vn.sanvat.media;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Kinds of picture that people send and that are not taken, so that they are told what to do with them. */
final class UntakenType {
    private static final List<String> HEIC = List.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "heif");
    private static final int BRAND = 8; // ISO/IEC 14496-12 §4.3: size, "ftyp", then the brand

    private UntakenType() {}

    /** @return the end of a message key; empty for what nobody would take for a picture */
    static String of(byte[] bytes) {
        if (bytes.length < BRAND + 4) {
            return "";
        }
        if (word(bytes, 0).equals("GIF8")) {
            return ".gif";
        }
        if (!word(bytes, 4).equals("ftyp")) {
            return "";
        }
        var brand = word(bytes, BRAND);
        return HEIC.contains(brand) ? ".heic" : brand.startsWith("avi") ? ".avif" : "";
    }

    private static String word(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }
}

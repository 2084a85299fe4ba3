package vn.sanvat.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture as it is kept: decoded and written anew, so that nothing but the picture is in it. */
public final class Picture {
    private final byte[] bytes;
    private final int width;
    private final int height;
    private final String ending;

    Picture(byte[] bytes, int width, int height, String ending) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
        this.ending = ending;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** A file name that says the size, and changes with the picture: {@code chao-mam-1600x1067-3fa94c21.jpg}. */
    public String name(String slug) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return slug + "-" + width + "x" + height + "-" + HexFormat.of().formatHex(hash, 0, 4) + "." + ending;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

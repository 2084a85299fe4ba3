package vn.sanvat.media;

import org.apache.commons.codec.digest.DigestUtils;

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
        var hash = DigestUtils.sha256Hex(bytes).substring(0, 8);
        return slug + "-" + width + "x" + height + "-" + hash + "." + ending;
    }
}

package vn.sanvat.editing.copy;

/** A picture of another site, as it is kept here. */
public final class CopiedPicture {
    private final String path;
    private final byte[] bytes;

    CopiedPicture(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Below {@code media/}. */
    public String path() {
        return path;
    }

    /** Empty where it is kept already. */
    byte[] bytes() {
        return bytes;
    }
}

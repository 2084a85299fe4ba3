package vn.sanvat.content.history;

import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/** What becomes of one file in a commit. */
public final class FileChange {
    /** No part begins with a dot: nothing leads upwards or into {@code .git}. */
    private static final Pattern FORM =
            Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*+(?:/[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*+)*+");

    private final String path;
    private final byte @Nullable [] bytes;

    private FileChange(String path, byte @Nullable [] bytes) {
        if (!FORM.matcher(path).matches()) {
            throw new IllegalArgumentException("no path below content/: " + path);
        }
        this.path = path;
        this.bytes = bytes;
    }

    /** @param path below {@code content/}, with forward slashes */
    public static FileChange write(String path, byte[] bytes) {
        return new FileChange(path, bytes);
    }

    public static FileChange remove(String path) {
        return new FileChange(path, null);
    }

    public String path() {
        return path;
    }

    /** What names these bytes in the history, before they are there. */
    public static String state(byte[] bytes) {
        try (var formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, bytes).name();
        }
    }

    public boolean isRemoval() {
        return bytes == null;
    }

    /** The whole file; null where it is removed. */
    byte @Nullable [] bytes() {
        return bytes;
    }
}

package vn.sanvat.content.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as UTF-8 text; nothing where they are not. */
public final class FileText {
    static final String NOT_UTF8 = "file.not_utf8";
    private static final String OURS = "<<<<<<< ";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>> ";

    private FileText() {}

    /** The line on which git left two versions of a text for somebody to choose from; 0 where it did not. */
    static int mergeMarks(String text) {
        if (!text.contains(OURS)) {
            return 0;
        }
        var first = 0;
        var between = false;
        var number = 0;
        for (var line : text.split("\n", -1)) {
            number++;
            if (first == 0 && line.startsWith(OURS)) {
                first = number;
            } else if (first > 0 && line.stripTrailing().equals(BETWEEN)) {
                between = true;
            } else if (between && line.startsWith(THEIRS)) {
                return first;
            }
        }
        return 0;
    }

    /** With all that is in it, also the mark that some editors put before it. */
    public static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Without the byte order mark that some editors write. */
    static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

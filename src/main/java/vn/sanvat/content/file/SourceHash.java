package vn.sanvat.content.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names the words that a translation was made from, so that a later change of them shows: the first 12 hexadecimal
 * digits of the SHA-256 of title, summary and body, each followed by a line feed.
 */
public final class SourceHash {
    private SourceHash() {}

    public static String of(String title, String summary, String body) {
        try {
            var bytes = (title + "\n" + summary + "\n" + body + "\n").getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package vn.sanvat.content.file;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Names the words that a translation was made from, so that a later change of them shows: the first 12 hexadecimal
 * digits of the SHA-256 of title, summary and body, each followed by a line feed.
 */
public final class SourceHash {
    private SourceHash() {}

    public static String of(String title, String summary, String body) {
        return DigestUtils.sha256Hex(title + "\n" + summary + "\n" + body + "\n")
                .substring(0, 12);
    }
}

package vn.sanvat.markdown;

/**
 * A link or a picture of a text.
 *
 * @param destination as the reader's browser would take it, without escapes
 * @param words of the link, or what describes the picture; without mark-up
 * @param line on which it begins, from 0
 * @param from where the destination is written, in characters of the text; -1 where it is written elsewhere, in a
 *     definition that is named in its place
 * @param to where the destination ends
 */
public record TextLink(Kind kind, String destination, String words, int line, int from, int to) {
    public enum Kind {
        LINK,
        PICTURE,
        /** {@code [label]: destination}, which links and pictures name by its label. */
        DEFINITION
    }

    boolean isWrittenHere() {
        return from >= 0;
    }
}

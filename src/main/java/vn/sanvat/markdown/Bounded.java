package vn.sanvat.markdown;

/** Takes what a renderer writes, up to a bound. */
final class Bounded implements Appendable {
    private static final int LONGEST = 4_000_000; // characters; a text of the longest kind becomes a quarter of it

    private final StringBuilder written = new StringBuilder();

    @Override
    public Appendable append(CharSequence words) {
        return append(words, 0, words.length());
    }

    @Override
    public Appendable append(CharSequence words, int start, int end) {
        if (written.length() + end - start > LONGEST) {
            throw new TextTooDear(TextTooDear.Reason.SIZE, LONGEST, 0);
        }
        written.append(words, start, end);
        return this;
    }

    @Override
    public Appendable append(char sign) {
        return append(String.valueOf(sign));
    }

    @Override
    public String toString() {
        return written.toString();
    }
}

package vn.sanvat.markdown;

/** Finds where a destination is written, in angle brackets or without (CommonMark 0.31, §6.3). */
final class WrittenDestination {
    static final WrittenDestination ELSEWHERE = new WrittenDestination("", 0, 0);

    private final String text;
    private final int from;
    private final int to;

    /**
     * @param start behind the opening bracket, or the colon of a definition
     * @param end of the link
     */
    WrittenDestination(String text, int start, int end) {
        this.text = text;
        var first = start;
        while (first < end && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        var isPointed = first < end && text.charAt(first) == '<';
        this.from = isPointed ? first + 1 : first;
        this.to = isPointed ? pointedEnd(end) : plainEnd(end);
    }

    private int pointedEnd(int end) {
        for (var i = from; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '>') {
                return i;
            }
        }
        return from;
    }

    private int plainEnd(int end) {
        var open = 0;
        for (var i = from; i < end; i++) {
            var sign = text.charAt(i);
            if (sign == '\\') {
                i++;
            } else if (sign == '(') {
                open++;
            } else if (Character.isWhitespace(sign) || (sign == ')' && open-- == 0)) {
                return i;
            }
        }
        return end;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Escapes and entities are written otherwise than they are meant. */
    boolean says(String destination) {
        var written = text.substring(from, to);
        return written.equals(destination) || written.indexOf('\\') >= 0 || written.indexOf('&') >= 0;
    }
}

package vn.sanvat.markdown;

import java.util.Locale;

/** A text whose page would take more time or room than any text is worth, or cannot be made at all. */
public final class TextTooDear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What there is too much of. */
    public enum Reason {
        /** Cells of tables, also those that the text leaves out. */
        CELLS,
        /** Square brackets of one paragraph. */
        BRACKETS,
        /** Marks within marks. */
        DEPTH,
        /** Characters of the page. */
        SIZE,
        /** Seconds of a processor. */
        TIME,
        /** Nothing: whoever reads it or makes its page fails at it. */
        FAULT;

        /** Of a message. */
        public String key() {
            return "text.too_dear." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final long most;
    private final int line;

    TextTooDear(Reason reason, long most, int line) {
        super(reason + ": more than " + most);
        this.reason = reason;
        this.most = most;
        this.line = line;
    }

    TextTooDear(RuntimeException fault) {
        super(fault);
        this.reason = Reason.FAULT;
        this.most = 0;
        this.line = 0;
    }

    public Reason reason() {
        return reason;
    }

    /** How much there may be. */
    public long most() {
        return most;
    }

    /** Where it was noticed, from 0. */
    public int line() {
        return line;
    }
}

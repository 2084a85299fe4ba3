package vn.sanvat.changes.sending;

/**
 * What came of one try.
 *
 * @param status of the answer; 0 where nothing answered
 * @param answer its beginning, or why there is none
 */
public record Receipt(int status, String answer) {
    private static final int LONGEST = 500; // characters
    private static final int GONE = 410;

    public Receipt {
        var plain = answer.replaceAll("\\p{Cntrl}+", " ").strip();
        answer = plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    public boolean isTaken() {
        return status >= 200 && status < 300;
    }

    /** Whether the receiver wants nothing any more. */
    public boolean isGone() {
        return status == GONE;
    }
}

package vn.sanvat.content.history;

/** The history could not be written: the disk is full, or the repository locked. */
public class HistoryUnwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HistoryUnwritable(Throwable cause) {
        super("the content history cannot be written: " + cause.getMessage(), cause);
    }
}

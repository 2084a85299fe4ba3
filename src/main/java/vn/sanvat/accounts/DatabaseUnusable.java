package vn.sanvat.accounts;

/** The database cannot be used; the message is one sentence that says what to do. */
public class DatabaseUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnusable(String message) {
        super(message);
    }
}

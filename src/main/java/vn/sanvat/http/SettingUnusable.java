package vn.sanvat.http;

/** A setting with which the site cannot be reached as it should; the message says which, and what to write. */
public final class SettingUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingUnusable(String message) {
        super(message);
    }
}

package vn.sanvat.theme;

/** A theme does not keep the contract; the message names the file and what is wrong. */
public class ThemeUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ThemeUnusable(String message) {
        super(message);
    }
}

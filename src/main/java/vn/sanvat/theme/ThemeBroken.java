package vn.sanvat.theme;

/** A theme cannot be used; the message is one sentence for the operator. */
public class ThemeBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ThemeBroken(String theme, String what) {
        super("Theme " + theme + ": " + what);
    }
}

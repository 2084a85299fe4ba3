package vn.sanvat.theme;

/** A theme cannot be used; the message is one sentence for the operator, with file and line where they are known. */
public class ThemeBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ThemeBroken(String theme, String what) {
        super("Theme " + theme + ": " + what);
    }

    private ThemeBroken(String sentence) {
        super(sentence);
    }

    /** {@code themes/default/theme.yml:3: what is wrong}. */
    static ThemeBroken at(String theme, String file, int line, String what) {
        return new ThemeBroken("themes/" + theme + "/" + file + ":" + line + ": " + what);
    }
}

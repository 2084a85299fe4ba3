package vn.sanvat.theme;

/** A theme cannot be used; the message is one sentence for the operator, with file and line where they are known. */
public class ThemeBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient ThemeFault fault;

    private ThemeBroken(ThemeFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** The theme as a whole. */
    static ThemeBroken of(String theme, String key, Object... arguments) {
        return at(theme, "", 1, key, arguments);
    }

    static ThemeBroken at(String theme, String file, int line, String key, Object... arguments) {
        return new ThemeBroken(ThemeFault.at(theme, file, line, key, arguments));
    }

    public ThemeFault fault() {
        return fault;
    }
}

package vn.sanvat.theme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The theme that comes with the product, for what cannot be shown with that of the site; read when it is first needed. */
public final class SpareTheme {
    private final Contract contract;
    private @Nullable Theme theme;

    public SpareTheme(Contract contract) {
        this.contract = contract;
    }

    public synchronized Theme get() {
        var known = theme;
        if (known == null) {
            known = Themes.builtIn(contract);
            theme = known;
        }
        return known;
    }

    /** The asset of a path, where a theme has none of its own. */
    public Asset asset(Theme other, String path) {
        return Optional.ofNullable(other.assets().get(path))
                .or(() -> Optional.ofNullable(get().assets().get(path)))
                .orElseThrow(() -> ThemeBroken.of(other.manifest().name(), "theme.no_asset", path));
    }
}

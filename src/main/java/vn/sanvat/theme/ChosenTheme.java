package vn.sanvat.theme;

import java.util.List;

/**
 * The theme that the site is shown with until it is started again.
 *
 * @param faults why it is not the one that the site asks for, nothing where it is
 */
public record ChosenTheme(Theme theme, List<ThemeFault> faults) {
    public ChosenTheme {
        faults = List.copyOf(faults);
    }
}

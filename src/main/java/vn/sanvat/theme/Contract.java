package vn.sanvat.theme;

import java.util.Set;

/** What the pages of a site ask of a theme. */
public record Contract(int version, Set<String> templates) {
    public Contract {
        templates = Set.copyOf(templates);
    }
}

package vn.sanvat.theme;

import java.util.Set;

/** What the pages of a site ask of a theme. */
public record Contract(int version, Set<String> templates) {
    /** Its number changes when a page record loses or renames something that templates use. */
    public static final Contract CURRENT = new Contract(
            1,
            Set.of(
                    "home",
                    "list",
                    "entry",
                    "regions",
                    "region",
                    "categories",
                    "category",
                    "search",
                    "calendar",
                    "fair",
                    "route-print",
                    "trip",
                    "map",
                    "error"));

    public Contract {
        templates = Set.copyOf(templates);
    }
}

package vn.sanvat.site.part;

import java.util.List;
import java.util.Set;

/** What an entry is within its type, as themes have words for it. */
public final class Kinds {
    /** In the order that readers look for them. */
    public static final List<String> OF_EVENTS = List.of("festival", "fair", "market", "conference", "forum");

    private static final Set<String> OTHERS = Set.of(
            "craft_village",
            "destination",
            "point_of_sale",
            "museum",
            "enterprise",
            "cooperative",
            "cooperative_group",
            "household",
            "production_facility");

    private Kinds() {}

    /** The message that names it; empty for one that nobody knows. */
    public static String labelKey(String kind) {
        return OF_EVENTS.contains(kind) || OTHERS.contains(kind) ? "kind." + kind : "";
    }
}

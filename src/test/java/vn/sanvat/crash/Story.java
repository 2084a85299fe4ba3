package vn.sanvat.crash;

import java.util.LinkedHashSet;
import java.util.Set;

/** What an editor knows of an entry by the answers that came. Null where it has no such version. */
final class Story {
    String slug;
    final Set<String> former = new LinkedHashSet<>();
    String draft;
    String published;
    String scheduled;

    Story(String slug) {
        this.slug = slug;
        this.draft = "";
    }

    void renamed(String to) {
        if (published != null || !former.isEmpty()) {
            former.add(slug);
        }
        former.remove(to);
        slug = to;
    }
}

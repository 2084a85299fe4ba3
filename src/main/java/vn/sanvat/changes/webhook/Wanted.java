package vn.sanvat.changes.webhook;

import java.util.Set;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/**
 * What a program is told of. An empty limit is none.
 *
 * @param regions ids of regions; what lies within them is meant too
 */
public record Wanted(Set<EventKind> kinds, Set<String> regions, Set<EntryType> types, Set<Language> languages) {
    public Wanted {
        kinds = Set.copyOf(kinds);
        regions = Set.copyOf(regions);
        types = Set.copyOf(types);
        languages = Set.copyOf(languages);
    }

    boolean includes(Event event) {
        return kinds.contains(event.kind())
                && (types.isEmpty() || types.contains(event.entryType()))
                && (languages.isEmpty() || languages.contains(event.language()))
                && (regions.isEmpty() || event.regions().stream().anyMatch(regions::contains));
    }
}

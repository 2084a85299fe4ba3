package vn.sanvat.editing.copy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.sanvat.content.Entry;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.content.Snapshot;

/**
 * What the entries of one other site are called here: as there, where the name is free; else with the name of that site
 * behind it.
 */
final class CopyNames {
    private static final int LONGEST = 100; // characters of a name before the suffix
    private final OtherSite site;
    private final Predicate<EntryId> taken;
    private final Map<EntryId, EntryId> names = new HashMap<>();
    private final Set<EntryId> given = new HashSet<>();

    /** @param taken whether something here has a name */
    CopyNames(OtherSite site, Snapshot snapshot, Predicate<EntryId> taken) {
        this.site = site;
        this.taken = taken;
        snapshot.entries().values().forEach(entry -> original(entry, site).ifPresent(id -> put(id, entry.id())));
    }

    /** What an entry here is at that site; nothing where it is not from there. */
    static Optional<EntryId> original(Entry entry, OtherSite site) {
        if (!site.has(entry.origin())) {
            return Optional.empty();
        }
        var slug = entry.origin().substring(entry.origin().lastIndexOf('/') + 1);
        return Slug.isValid(slug) ? Optional.of(EntryId.of(entry.id().type(), slug)) : Optional.empty();
    }

    private void put(EntryId original, EntryId name) {
        names.put(original, name);
        given.add(name);
    }

    /** What it is called here, where it has a name already. */
    Optional<EntryId> find(EntryId original) {
        return Optional.ofNullable(names.get(original));
    }

    /** What it is called here from now on. */
    EntryId give(EntryId original) {
        var known = names.get(original);
        if (known != null) {
            return known;
        }
        var name = free(original);
        put(original, name);
        return name;
    }

    private EntryId free(EntryId original) {
        if (isFree(original)) {
            return original;
        }
        var slug = original.slug().value();
        var stem = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("-+$", "") + "-" + site.suffix();
        var name = EntryId.of(original.type(), stem);
        for (var number = 2; !isFree(name); number++) {
            name = EntryId.of(original.type(), stem + "-" + number);
        }
        return name;
    }

    private boolean isFree(EntryId name) {
        return !given.contains(name) && !taken.test(name);
    }

    /** The name goes with the original, or comes back to whoever asks. */
    void moved(EntryId from, EntryId to, EntryId name) {
        forget(from);
        put(to, name);
    }

    void forget(EntryId original) {
        var name = names.remove(original);
        if (name != null) {
            given.remove(name);
        }
    }

    /** Whether every entry is called as at its site. */
    boolean areAllAsThere() {
        return names.entrySet().stream().allMatch(pair -> pair.getKey().equals(pair.getValue()));
    }

    /** What a reference of that site means here. */
    EntryId of(EntryId named) {
        return names.getOrDefault(named, named);
    }
}

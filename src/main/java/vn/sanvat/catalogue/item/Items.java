package vn.sanvat.catalogue.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.content.EntryId;

/** All published entries at one revision, for whoever looks some up: by their ids, and by what they name. */
public final class Items {
    private final Map<EntryId, Item> byId;
    private final Lazy<Map<EntryId, List<EntryId>>> backlinks = new Lazy<>(this::linksBack);

    public Items(Map<EntryId, Item> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    public Collection<Item> all() {
        return byId.values();
    }

    public Optional<Item> find(EntryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The items of these ids that exist, in their order. */
    public List<Item> find(Collection<EntryId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Items that name this one, in the order of their ids. */
    public List<Item> referringTo(EntryId id) {
        return find(namedBy(id).stream().sorted().toList());
    }

    /** Ids of the items that name this one, which may be gone. */
    public List<EntryId> namedBy(EntryId id) {
        return backlinks.get().getOrDefault(id, List.of());
    }

    private Map<EntryId, List<EntryId>> linksBack() {
        Map<EntryId, List<EntryId>> links = new HashMap<>();
        byId.values()
                .forEach(item -> item.entry().references().stream()
                        .map(reference -> reference.target())
                        .distinct()
                        .forEach(target -> links.computeIfAbsent(target, id -> new ArrayList<>())
                                .add(item.id())));
        return links;
    }
}

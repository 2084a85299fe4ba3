package vn.sanvat.catalogue.joins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.Neighbour.Reason;
import vn.sanvat.content.EntryId;

/** What was found so far to join an item with: each once, with the first reason, never the item itself. */
final class FoundItems {
    /** Of each kind: what fits a page. */
    static final int MOST = 6;

    private final Item self;
    private final Map<EntryId, Neighbour> byId = new LinkedHashMap<>();

    FoundItems(Item self) {
        this.self = self;
    }

    void add(Item item, Reason reason, double kilometres) {
        if (!item.id().equals(self.id())) {
            byId.putIfAbsent(item.id(), new Neighbour(item, reason, kilometres, 0, Optional.empty()));
        }
    }

    void add(Nearest.Found<Item> near) {
        var neighbour = Nearby.neighbour(near);
        add(neighbour.item(), neighbour.reason(), neighbour.kilometres());
    }

    int size() {
        return byId.size();
    }

    List<Neighbour> list() {
        return list(MOST);
    }

    List<Neighbour> list(int most) {
        return byId.values().stream().limit(most).toList();
    }
}

package vn.sanvat.catalogue.joins;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.catalogue.joins.Nearest.Found;
import vn.sanvat.catalogue.joins.Neighbour.Reason;
import vn.sanvat.content.EntryType;

/** What lies around a point, by what it is. */
public final class Nearby {
    private final Map<Surroundings, Nearest<Item>> maps = new EnumMap<>(Surroundings.class);
    private final Map<EntryType, Nearest<Item>> own = new HashMap<>();

    public Nearby(Collection<Item> items, LocalDate today) {
        var order = bestFirst(today);
        for (var what : Surroundings.values()) {
            var wanted = items.stream()
                    .filter(item -> item.spot().isPresent() && what.have(item))
                    .toList();
            maps.put(what, new Nearest<>(wanted, item -> item.spot().orElseThrow(), order));
        }
        items.stream()
                .filter(item -> item.spot().isPresent() && !item.type().isOfTheProduct())
                .collect(Collectors.groupingBy(Item::type))
                .forEach((type, wanted) ->
                        own.put(type, new Nearest<>(wanted, item -> item.spot().orElseThrow(), order)));
    }

    /** Many are known to the same commune only, so what they are decides between them, and not their names. */
    private static Comparator<Item> bestFirst(LocalDate today) {
        return Item.bestFirst(today)
                .thenComparing(Item::newest, Comparator.reverseOrder())
                .thenComparing(Item::id);
    }

    /** The nearest first, at most so many. */
    public List<Found<Item>> around(Spot spot, double withinKm, Surroundings what, int most) {
        return Objects.requireNonNull(maps.get(what)).around(spot, withinKm, most);
    }

    /** The nearest of a type that the site makes. */
    List<Found<Item>> around(Spot spot, double withinKm, EntryType type, int most) {
        var map = own.get(type);
        return map == null ? List.of() : map.around(spot, withinKm, most);
    }

    /** Joined by distance, as far as that is known. */
    public static Neighbour neighbour(Found<Item> found) {
        var reason = switch (found.distance().known()) {
            case MEASURED -> Reason.NEAR;
            case SAME_COMMUNE -> Reason.SAME_COMMUNE;
            case ABOUT -> Reason.AROUND;
        };
        return new Neighbour(found.thing(), reason, found.distance().kilometres(), 0, Optional.empty());
    }
}

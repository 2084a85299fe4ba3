package vn.sanvat.site.part;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.joins.RouteStop;
import vn.sanvat.content.Location;
import vn.sanvat.site.page.PageRequest;

/** Says in words what the point of something is a point of. */
public final class Precision {
    private final PageRequest request;

    public Precision(PageRequest request) {
        this.request = request;
    }

    /** Key of its message, {@code precision.area}; empty for the place itself, and where there is no point. */
    public static String key(Optional<Location> at) {
        return at.map(Location::precision)
                .filter(precision -> precision != Location.Precision.EXACT)
                .map(precision -> "precision." + precision.key())
                .orElse("");
    }

    /** The address, and what the point is a point of. */
    public String words(Item item) {
        return words(item.entry().address(), item.position());
    }

    /** Key of the message that no way leads to it, as no more than its commune is known, or less; empty where one does. */
    public static String doubt(Optional<Location> at) {
        if (at.isEmpty()) {
            return "precision.none";
        }
        return at.get().isTarget() ? "" : key(at);
    }

    /** The note, and what the point is a point of. */
    public String words(RouteStop stop) {
        return words(stop.note(), stop.location());
    }

    private String words(String first, Optional<Location> at) {
        var key = at.isEmpty() ? "precision.none" : key(at);
        return Stream.of(first, key.isEmpty() ? "" : request.message(key))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}

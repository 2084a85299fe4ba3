package vn.sanvat.site.trip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.Location;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Whereabouts;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.taxonomy.Region;

/** Where a visitor sets out from, by what they call it. */
record Start(String label, Spot spot) {
    /** @param notices gets why nothing was found */
    static Optional<Start> find(String name, PageRequest request, Whereabouts whereabouts, List<Problem> notices) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var meant = whereabouts.find(name, request.catalogue(), request.language());
        if (meant.isPresent()
                && meant.get() instanceof Whereabouts.Point point
                && !Location.inVietnam(point.lat(), point.lon())) {
            notices.add(Problem.badRequest("query.outside_vietnam", name));
            return Optional.empty();
        }
        var found = meant.flatMap(each -> of(each, name, request));
        if (found.isEmpty()) {
            notices.add(Problem.badRequest("trip.where", name));
        }
        return found;
    }

    private static Optional<Start> of(Whereabouts.Meant meant, String name, PageRequest request) {
        if (meant instanceof Whereabouts.Point point) {
            return Optional.of(
                    new Start(name, Spot.of(new Location(point.lat(), point.lon(), Location.Precision.EXACT))));
        }
        if (meant instanceof Whereabouts.Units units) {
            return units.regions().stream()
                    .flatMap(region -> of(region, request).stream())
                    .findFirst();
        }
        return meant instanceof Whereabouts.Found found ? of(found.item(), request) : Optional.empty();
    }

    private static Optional<Start> of(Item item, PageRequest request) {
        return item.spot().map(spot -> new Start(item.title(request.language()), spot));
    }

    private static Optional<Start> of(Region region, PageRequest request) {
        var regions = request.catalogue().taxonomy().regions();
        var communes = region.level() == Region.Level.COMMUNE
                ? regions.today(region).stream().map(Region::id).collect(Collectors.toSet())
                : Set.<String>of();
        return regions.middle(region).map(at -> new Start(region.label(request.language()), new Spot(at, communes)));
    }
}

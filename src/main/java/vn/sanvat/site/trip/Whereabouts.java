package vn.sanvat.site.trip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.item.Spot;
import vn.sanvat.content.Location;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.taxonomy.Region;

/** Finds the point that a visitor names: a region, of today or of former times, an entry, or a latitude and longitude. */
final class Whereabouts {
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,7})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,7})?)");
    private static final int TRIED = 10; // suggestions

    private final PageRequest request;
    private final Search search;

    Whereabouts(PageRequest request, Search search) {
        this.request = request;
        this.search = search;
    }

    record Found(String label, Spot spot) {}

    /** @param notices gets why nothing was found */
    Optional<Found> find(String text, List<Problem> notices) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var point = POINT.matcher(text);
        if (point.matches()) {
            return point(text, Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)), notices);
        }
        var found = region(text).or(() -> entry(text));
        if (found.isEmpty()) {
            notices.add(Problem.badRequest("trip.where", text));
        }
        return found;
    }

    private static Optional<Found> point(String text, double lat, double lon, List<Problem> notices) {
        if (!Location.inVietnam(lat, lon)) {
            notices.add(Problem.badRequest("query.outside_vietnam", text));
            return Optional.empty();
        }
        return Optional.of(new Found(text, Spot.of(new Location(lat, lon, Location.Precision.EXACT))));
    }

    private Optional<Found> region(String text) {
        var regions = request.catalogue().taxonomy().regions();
        return regions.named(text).stream()
                .flatMap(region -> middle(region).map(at -> new Found(region.label(request.language()), at)).stream())
                .findFirst();
    }

    private Optional<Spot> middle(Region region) {
        var regions = request.catalogue().taxonomy().regions();
        var communes = region.level() == Region.Level.COMMUNE
                ? regions.today(region).stream().map(Region::id).collect(Collectors.toSet())
                : Set.<String>of();
        return regions.middle(region).map(at -> new Spot(at, communes));
    }

    private Optional<Found> entry(String text) {
        return search.suggest(text, request.language(), TRIED).stream()
                .flatMap(suggestion -> spot(suggestion.item()).stream())
                .findFirst();
    }

    private Optional<Found> spot(Item item) {
        return item.spot().map(spot -> new Found(item.title(request.language()), spot));
    }
}

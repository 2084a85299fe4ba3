package vn.sanvat.api.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.problem.Problem;
import vn.sanvat.search.Search;
import vn.sanvat.search.Suggestion;
import vn.sanvat.taxonomy.Region;

/** What somebody means who names a place: a point, a unit of today or of former times, or something that has a page here. */
@Component
class Places {
    private static final Pattern POINT = Pattern.compile("-?\\d{1,3}(\\.\\d{1,9})?\\s*,\\s*-?\\d{1,3}(\\.\\d{1,9})?");
    private static final int LOOKED_AT = 5;
    private final Search search;

    Places(Search search) {
        this.search = search;
    }

    /**
     * As filters of a list.
     *
     * @param kilometres around a point; empty for the usual distance
     * @throws vn.sanvat.problem.ProblemOccurred 400 where there is no such place
     */
    Map<String, List<String>> filters(String place, String kilometres, Catalogue catalogue, Language language) {
        if (POINT.matcher(place).matches()) {
            return around(place.replaceAll("\\s", ""), kilometres);
        }
        var regions = catalogue.taxonomy().regions();
        var units = regions.find(place).map(List::of).orElseGet(() -> regions.named(place));
        if (!units.isEmpty()) {
            return Map.of(
                    "region", List.of(units.stream().map(Region::id).distinct().collect(Collectors.joining(","))));
        }
        return search.suggest(place, language, LOOKED_AT).stream()
                .map(Suggestion::item)
                .findFirst()
                .flatMap(item -> at(item, kilometres))
                .orElseThrow(() ->
                        Problem.badRequest("trip.where", Problem.shown(place)).occurred());
    }

    /** Near it where its point is known, in its commune otherwise. */
    private static Optional<Map<String, List<String>>> at(Item item, String kilometres) {
        return item.position()
                .filter(Location::isTarget)
                .map(point -> around(point.lat() + "," + point.lon(), kilometres))
                .or(() -> item.region().map(region -> Map.of("region", List.of(region.id()))));
    }

    private static Map<String, List<String>> around(String point, String kilometres) {
        Map<String, List<String>> filters = new TreeMap<>();
        filters.put("near", List.of(point));
        if (!kilometres.isEmpty()) {
            filters.put("within", List.of(kilometres));
        }
        return filters;
    }
}

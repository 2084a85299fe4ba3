package vn.sanvat.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Language;
import vn.sanvat.taxonomy.Region;

/** What somebody means who names a place. */
@Component
public class Whereabouts {
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,7})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,7})?)");
    private static final int TRIED = 10; // suggestions
    private final Search search;

    Whereabouts(Search search) {
        this.search = search;
    }

    /** What a name stands for. */
    public sealed interface Meant permits Point, Units, Found {}

    /** A latitude and a longitude, perhaps outside of the country. */
    public record Point(double lat, double lon) implements Meant {}

    /** Regions of today or of former times; there are some. */
    public record Units(List<Region> regions) implements Meant {}

    /** Something that has a page here and is somewhere. */
    public record Found(Item item) implements Meant {}

    /** @param name a point, the id or the name of a region, or the beginning of what an entry is called */
    public Optional<Meant> find(String name, Catalogue catalogue, Language language) {
        var point = POINT.matcher(name);
        if (point.matches()) {
            return Optional.of(new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2))));
        }
        var regions = catalogue.taxonomy().regions();
        var units = regions.find(name).map(List::of).orElseGet(() -> regions.named(name));
        return units.isEmpty()
                ? search.suggest(name, language, TRIED).stream()
                        .map(Suggestion::item)
                        .filter(item -> item.spot().isPresent())
                        .<Meant>map(Found::new)
                        .findFirst()
                : Optional.of(new Units(units));
    }
}

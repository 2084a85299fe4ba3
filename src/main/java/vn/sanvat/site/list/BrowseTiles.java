package vn.sanvat.site.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.CatalogueChanged;
import vn.sanvat.content.Language;
import vn.sanvat.site.model.Parts;

/** Ways on from a page that is not there: made once for a revision, because anybody can ask for what is not there. */
@Component
public class BrowseTiles {
    private final Map<Language, Made> made = new ConcurrentHashMap<>();

    /** The districts and the groups that there is most of. */
    public record Tiles(List<Parts.Tile> regions, List<Parts.Tile> groups) {}

    private record Made(Catalogue catalogue, Tiles tiles) {}

    /** @param today of the reader */
    public Tiles of(Catalogue catalogue, Language language, LocalDate today) {
        var known = made.get(language);
        if (known == null || known.catalogue() != catalogue) {
            var home = new HomeView(catalogue, language, today);
            known = new Made(catalogue, new Tiles(home.regions(), home.groups()));
            made.put(language, known);
        }
        return known.tiles();
    }

    /** Lets the catalogue go that is not public any more. */
    @EventListener(CatalogueChanged.class)
    void forget() {
        made.clear();
    }
}

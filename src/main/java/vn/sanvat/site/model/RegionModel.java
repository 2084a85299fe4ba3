package vn.sanvat.site.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units of the country. */
public final class RegionModel {
    private RegionModel() {}

    public record Page(
            String name,
            String level,
            boolean former,
            String validFrom,
            String validTo,
            List<Parts.Tile> parents,
            List<Parts.Tile> today,
            List<Parts.Tile> formerly,
            List<Parts.Tile> children,
            String areaKm2,
            String population,
            MapModel.@Nullable Picture map,
            String mapUrl,
            List<Parts.Section> sections,
            long total,
            String searchUrl) {

        /** The name for a heading: no line ends within a name. */
        public String heading() {
            return Names.whole(name);
        }
    }

    /**
     * @param words the name that was looked for; empty if none was
     * @param found units of that name, of today and of former times
     */
    public record RegionsPage(
            String words,
            List<Parts.Tile> found,
            List<Parts.Tile> withEntries,
            List<Parts.Tile> provinces,
            List<Parts.Tile> formerDistricts) {}
}

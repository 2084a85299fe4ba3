package vn.sanvat.site.media;

import java.util.Map;
import java.util.Optional;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.site.cover.CoverSubject;
import vn.sanvat.taxonomy.Region;

/** Pictures for links to pages that are no entry's, drawn as covers are. */
public final class PagePictures {
    public static final String HOME = address("site", "home");
    private static final Map<String, CoverSubject> SUBJECTS = Map.of(
            "home", CoverSubject.of("place", "trang-chu", "", ""),
            "regions", CoverSubject.of("producer", "vung", "", ""),
            "calendar", CoverSubject.of("event", "lich", "festival", "").underMoon(15),
            "map", CoverSubject.of("route", "ban-do", "", "").withStops(6),
            "trip", CoverSubject.of("route", "hanh-trinh", "", "").withStops(4));

    private PagePictures() {}

    public static String of(Section section) {
        return switch (section) {
            case REGIONS -> address("site", "regions");
            case CALENDAR -> address("site", "calendar");
            case MAP -> address("site", "map");
            case TRIP -> address("site", "trip");
            case SEARCH, CATEGORIES -> HOME;
        };
    }

    public static String of(Region region) {
        return address("regions", region.id());
    }

    private static String address(String folder, String name) {
        return "/bia/" + folder + "/" + name + ".png";
    }

    static Optional<CoverSubject> subject(String folder, String name, Catalogue catalogue) {
        return switch (folder) {
            case "site" -> Optional.ofNullable(SUBJECTS.get(name));
            case "regions" ->
                catalogue
                        .taxonomy()
                        .regions()
                        .find(name)
                        .map(region -> CoverSubject.of("place", name, "", CoverFiles.district(name, catalogue)));
            default -> Optional.empty();
        };
    }
}

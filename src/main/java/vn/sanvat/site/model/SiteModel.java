package vn.sanvat.site.model;

import java.util.List;

/** Pages that stand alone. */
public final class SiteModel {
    private SiteModel() {}

    public record HomePage(
            List<Parts.Card> products,
            List<Parts.Card> inSeason,
            List<Parts.Card> events,
            List<Parts.Card> stories,
            List<Parts.Card> villages,
            List<Parts.Card> routes,
            List<Parts.Tile> regions,
            List<Parts.Tile> groups,
            long productCount,
            long producerCount,
            long villageCount,
            long festivalCount) {}

    /** @param message one plain sentence; empty: the theme's own words for the status */
    public record ErrorPage(int status, String message, List<Parts.Tile> regions, List<Parts.Tile> groups) {}
}

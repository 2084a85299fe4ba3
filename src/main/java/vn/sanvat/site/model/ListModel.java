package vn.sanvat.site.model;

import java.util.List;

/** Lists and what is found. */
public final class ListModel {
    private ListModel() {}

    /** One value of a facet; {@code url} adds or takes away the choice. */
    public record FacetValue(
            String value,
            String label,
            String labelKey,
            long count,
            int depth,
            boolean chosen,
            boolean former,
            String url) {}

    /** @param name also the address parameter, and the message {@code facet.region} */
    public record FacetView(String name, List<FacetValue> values, boolean anyChosen) {}

    /** A choice that narrows the list, with the address without it. */
    public record Chip(String label, String labelKey, String url) {}

    /** @param key message {@code sort.name} */
    public record SortOption(String key, String url, boolean current) {}

    /** @param number 0 stands for a gap */
    public record PageLink(int number, String url, boolean current) {}

    /** A parameter that a form passes on. */
    public record Hidden(String name, String value) {}

    /**
     * A list with what narrows it.
     *
     * @param action where the form of the facets goes
     * @param away search is away: browse instead
     * @param readAs what the words were read as; empty if as typed
     */
    public record Results(
            String action,
            String text,
            long total,
            List<Parts.Card> cards,
            List<FacetView> facets,
            List<Chip> chips,
            List<SortOption> sorts,
            List<PageLink> pages,
            String previous,
            String next,
            List<Hidden> hidden,
            boolean away,
            String readAs,
            String resetUrl) {}

    /** @param type key: {@code product}; heading is the message {@code list.product} */
    public record Page(String type, Results results) {}

    public record SearchPage(Results results) {}
}

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
    public record FacetView(String name, String label, List<FacetValue> values, boolean anyChosen) {}

    /** A choice that narrows the list, with the address without it. */
    public record Chip(String label, String labelKey, String url) {}

    /** @param key message {@code sort.name} */
    public record SortOption(String key, String url, boolean current) {}

    /** @param number 0 stands for a gap */
    public record PageLink(int number, String url, boolean current) {}

    /** A filter that is on or off: the parameter {@code gift=true}, with the label {@code filter.gift}. */
    public record Flag(String name, boolean chosen) {}

    /** A search that finds something, with how much. */
    public record WayOn(String text, long total, String url) {}

    /** @param key message {@code view.map} */
    public record ViewLink(String key, String url, boolean current) {}

    /** A parameter that a form passes on. */
    public record Hidden(String name, String value) {}

    /**
     * A list with what narrows it.
     *
     * @param action where the form of the facets goes
     * @param flags filters beside the facets, those that find something on this site
     * @param month 1 to 12; 0 for any; -1 where the list has nothing that has a season or takes place
     * @param hidden what the facets have no field for
     * @param away search is away: browse instead
     * @param readAs what the words were read as; empty if as typed
     * @param understood what parts of the words were taken for; each leads to the search without it
     * @param exactUrl the same search by exactly these words; empty where it is asked so already
     * @param freeUrl the search by what the words may mean; empty where it is asked so already
     * @param hereUrl the same search for where the reader tells to be ({@code gần tôi}), to which the place is added;
     *     empty where nobody asked for it, or where a place is given
     * @param priced whether the words ask for a price
     * @param views the same as a list, on the map and in the calendar, those that can show it
     * @param ways parts of the words that find something by themselves, where all together found nothing
     */
    public record Results(
            String action,
            String text,
            long total,
            List<Parts.Card> cards,
            List<FacetView> facets,
            List<Flag> flags,
            int month,
            List<Chip> chips,
            List<SortOption> sorts,
            List<PageLink> pages,
            String previous,
            String next,
            List<Hidden> hidden,
            boolean away,
            String readAs,
            List<Chip> understood,
            String exactUrl,
            String freeUrl,
            String hereUrl,
            boolean priced,
            List<ViewLink> views,
            List<WayOn> ways,
            String resetUrl) {

        /** What the form of the list has no field for. */
        public List<Hidden> passedOn() {
            return hidden.stream().filter(field -> !isField(field.name())).toList();
        }

        private boolean isField(String name) {
            return (month >= 0 && name.equals("month"))
                    || flags.stream().anyMatch(flag -> flag.name().equals(name));
        }
    }

    /** @param type key: {@code product}; heading is the message {@code list.product} */
    public record Page(String type, Results results) {}

    public record SearchPage(Results results) {}
}

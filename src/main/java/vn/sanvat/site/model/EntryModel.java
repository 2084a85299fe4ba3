package vn.sanvat.site.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one entry. */
public final class EntryModel {
    private EntryModel() {}

    /**
     * @param year 0 where not known
     * @param expires the last day in words; empty where not known
     * @param state {@code current}, {@code past} or {@code unknown} today
     */
    public record Recognition(int stars, int year, String decision, String expires, String state) {}

    /**
     * One entry.
     *
     * @param lang language of the words
     * @param translated false: shown in the source language because there is no translation
     * @param body safe HTML
     * @param cover a picture three to two; drawn where the entry has no picture of its own
     * @param coverAlt empty where the cover is drawn
     * @param credit of the cover; empty where not given
     * @param pictures all pictures, the one of the cover first
     * @param origin the page elsewhere that this is a copy of; null for what is the site's own
     * @param precision key of the message that says what the point on the map is a point of; empty for the place itself
     */
    public record Page(
            String type,
            String kind,
            String lang,
            boolean translated,
            boolean outdated,
            String title,
            String summary,
            String body,
            String cover,
            String coverAlt,
            String credit,
            List<Parts.Picture> pictures,
            int stars,
            List<Recognition> recognitions,
            List<Parts.Fact> facts,
            List<Parts.When> occurrences,
            Parts.@Nullable When lastAttested,
            String recurrence,
            RouteModel.@Nullable Part route,
            FairModel.@Nullable Part fair,
            Parts.@Nullable Share share,
            String add,
            MapModel.@Nullable Picture map,
            String mapUrl,
            String precision,
            List<Parts.Section> sections,
            List<Parts.Source> sources,
            Parts.@Nullable Source origin) {

        /** The title for a heading: no line ends within a name. */
        public String heading() {
            return Names.whole(title);
        }
    }
}

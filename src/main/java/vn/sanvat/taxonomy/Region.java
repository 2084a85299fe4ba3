package vn.sanvat.taxonomy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;

/**
 * One administrative unit, of today or of former times. Units are never reused: a new commune with an old name is
 * another region.
 *
 * @param id its own name, also its address: {@code da-nang-duy-xuyen}; not the state's code, which was reused
 * @param kind what its full name begins with: {@code ward}, {@code commune}, {@code special_zone}, {@code city} …
 * @param code the state's code; empty where not known
 * @param parent id of the unit it belongs to; empty for a province
 * @param validFrom first day; null: since before the records here
 * @param validTo last day; null: still in force
 * @param successors ids of what it became; empty while in force
 */
public record Region(
        String id,
        Level level,
        String kind,
        String code,
        String name,
        String fullName,
        String nameEn,
        String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        List<String> aliases,
        @Nullable Location location,
        double areaKm2,
        int population) {
    /** Rank of a unit; districts exist only among former units since 1 July 2025. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Region {
        successors = List.copyOf(successors);
        aliases = List.copyOf(aliases);
    }

    public boolean isFormer() {
        return validTo != null;
    }

    /**
     * Full name in the language: {@code Xã Duy Xuyên}. Other languages than Vietnamese use the bare name, spelt as their
     * texts spell it, with its marks; {@code nameEn} is a spelling that people search for.
     */
    public String label(Language language) {
        return language.equals(Language.VIETNAMESE) ? fullName : name;
    }
}

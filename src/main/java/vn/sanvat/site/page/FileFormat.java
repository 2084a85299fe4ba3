package vn.sanvat.site.page;

import java.util.Locale;
import java.util.Set;

/** The forms that a list has besides its page, by what stands behind the dot of the address. */
public enum FileFormat {
    JSON("application/json"),
    CSV("text/csv"),
    GEOJSON("application/geo+json"), // RFC 7946
    ATOM("application/atom+xml"), // RFC 4287
    ICS("text/calendar"); // RFC 5545

    /** Those of a list in which nothing has a date. */
    public static final Set<FileFormat> WITHOUT_DATES = Set.of(JSON, CSV, GEOJSON, ATOM);

    /** Those of a list with events. */
    public static final Set<FileFormat> ALL = Set.of(values());

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }
}

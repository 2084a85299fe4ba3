package vn.sanvat.site.cover;

import java.util.Objects;

/**
 * What a cover is drawn from: two entries with equal subjects have the same cover.
 *
 * @param type the type of the entry in the singular, such as {@code product}
 * @param slug decides everything that is left to chance
 * @param category the OCOP group code of a product (or of a producer's main product), the kind of a place or event, or ""
 * @param motifSlug the slug that names the thing to draw: the entry's own, or that of a producer's main product
 * @param region a region id that names the former district, or ""
 * @param moonDay the lunar day of the month of an event by the lunar calendar, or 0
 * @param stops how many stops a route has, or 0
 */
public record CoverSubject(
        String type, String slug, String category, String motifSlug, String region, int moonDay, int stops) {

    public CoverSubject {
        Objects.requireNonNull(type);
        Objects.requireNonNull(slug);
        Objects.requireNonNull(category);
        Objects.requireNonNull(motifSlug);
        Objects.requireNonNull(region);
        if (moonDay < 0 || moonDay > 30) {
            throw new IllegalArgumentException("No such lunar day: " + moonDay);
        }
        if (stops < 0) {
            throw new IllegalArgumentException("No such number of stops: " + stops);
        }
    }

    public static CoverSubject of(String type, String slug, String category, String region) {
        return new CoverSubject(type, slug, category, slug, region, 0, 0);
    }

    public CoverSubject drawing(String otherSlug) {
        return new CoverSubject(type, slug, category, otherSlug, region, moonDay, stops);
    }

    public CoverSubject underMoon(int day) {
        return new CoverSubject(type, slug, category, motifSlug, region, day, stops);
    }

    public CoverSubject withStops(int count) {
        return new CoverSubject(type, slug, category, motifSlug, region, moonDay, count);
    }
}

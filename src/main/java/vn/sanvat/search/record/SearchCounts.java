package vn.sanvat.search.record;

/**
 * How often words were asked for on a day.
 *
 * @param opened pages of entries that were opened from what was found
 * @param found the most entries that were found; {@link #UNKNOWN} where nobody knows
 */
record SearchCounts(long asked, long opened, long found) {
    static final long UNKNOWN = -1;

    static SearchCounts ofAsked(long found) {
        return new SearchCounts(1, 0, found);
    }

    static SearchCounts ofOpened() {
        return new SearchCounts(0, 1, UNKNOWN);
    }

    SearchCounts and(SearchCounts other) {
        return new SearchCounts(asked + other.asked, opened + other.opened, Math.max(found, other.found));
    }
}

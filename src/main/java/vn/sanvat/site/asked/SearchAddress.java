package vn.sanvat.site.asked;

import vn.sanvat.search.record.AskedWords;

/**
 * The address of a page that answers words.
 *
 * @param isWhole whether the address has nothing but the words: no filter, no later page
 */
record SearchAddress(String path, AskedWords words, boolean isWhole) {
    /** Whether both find the same: one search, however its address is written. */
    boolean isSameAs(SearchAddress other) {
        return path.equals(other.path) && words.equals(other.words);
    }
}

/** Entries as lists: the home page, results, OCOP groups. Start with {@link vn.sanvat.site.list.ResultsView}. */
@NullMarked
package vn.sanvat.site.list;

import org.jspecify.annotations.NullMarked;

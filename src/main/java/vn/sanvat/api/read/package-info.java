/** Reading through the API: lists, single entries and search. Start with {@link vn.sanvat.api.read.EntryApi}; what a caller asked to be told is a {@code Selection}. */
@NullMarked
package vn.sanvat.api.read;

import org.jspecify.annotations.NullMarked;

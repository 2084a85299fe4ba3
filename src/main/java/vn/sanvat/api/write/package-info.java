/** Writing through the API: drafts, what is done with entries, pictures. Start with {@code EntryActionApi}; {@code Writing} holds all of it together. */
@NullMarked
package vn.sanvat.api.write;

import org.jspecify.annotations.NullMarked;

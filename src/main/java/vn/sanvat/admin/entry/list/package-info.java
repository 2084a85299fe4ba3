/** Lists of entries and of pictures, and what is done with many at once. Start with {@code ListPages}. */
@NullMarked
package vn.sanvat.admin.entry.list;

import org.jspecify.annotations.NullMarked;

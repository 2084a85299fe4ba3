/** What is done with one entry beside its text: publishing now or later, removing, renaming. Start with {@code ActionPages}. */
@NullMarked
package vn.sanvat.admin.entry.action;

import org.jspecify.annotations.NullMarked;

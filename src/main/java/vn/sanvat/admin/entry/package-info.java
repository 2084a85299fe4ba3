/** Entries on the desk: lists, the editor, histories. Start with {@code EditorPages}; {@code EntryForms} says which fields a type has. */
@NullMarked
package vn.sanvat.admin.entry;

import org.jspecify.annotations.NullMarked;

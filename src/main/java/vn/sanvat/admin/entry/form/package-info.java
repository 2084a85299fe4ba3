/** The editor: its fields, what was typed, what stands beside. Start with {@code EditorPages}; {@code WritableFields} says which fields a type has. */
@NullMarked
package vn.sanvat.admin.entry.form;

import org.jspecify.annotations.NullMarked;

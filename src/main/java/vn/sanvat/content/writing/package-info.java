/**
 * The write side of the content: files changed without touching what nobody meant to change, and changes of two people
 * merged. Start with {@link vn.sanvat.content.writing.Workspace}; {@link vn.sanvat.content.writing.Merge} says what
 * collides. Only {@code editing} may use this.
 */
@NamedInterface("writing")
@NullMarked
package vn.sanvat.content.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

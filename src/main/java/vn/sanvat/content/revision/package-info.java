/**
 * What git says of a state of the content: which commit, by whom, and what it did to the files. Start with {@link
 * vn.sanvat.content.revision.Revision}.
 */
@NamedInterface("revision")
@NullMarked
package vn.sanvat.content.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

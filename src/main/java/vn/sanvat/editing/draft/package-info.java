/** Drafts: made, saved, handed in, sent back, discarded. Start with {@link vn.sanvat.editing.draft.SaveDraft}. */
@NamedInterface("draft")
@NullMarked
package vn.sanvat.editing.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

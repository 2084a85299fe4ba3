/** What makes a draft public, now or at a time. Start with {@link vn.sanvat.editing.publication.PublishDraft}; {@code PublicationRules} says what must be there. */
@NamedInterface("publication")
@NullMarked
package vn.sanvat.editing.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

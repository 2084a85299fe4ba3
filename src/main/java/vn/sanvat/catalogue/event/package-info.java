/** Events by the days on which they take place. Start with {@link vn.sanvat.catalogue.event.ComingEvent}. */
@NamedInterface("event")
@NullMarked
package vn.sanvat.catalogue.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** When events are: recurrences in the solar and the Vietnamese lunar calendar, and their occurrences. Start with {@link vn.sanvat.calendar.Schedule}. */
@ApplicationModule(allowedDependencies = {"problem", "content", "content::fault", "content::yaml"})
@NullMarked
package vn.sanvat.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Ways from stop to stop: distances, times and files for navigation. Start with {@link vn.sanvat.routes.Itinerary}. */
@ApplicationModule(
        allowedDependencies = {"problem", "content", "taxonomy", "calendar", "catalogue", "catalogue::*", "xml"})
@NullMarked
package vn.sanvat.routes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

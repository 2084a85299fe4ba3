/** Tourism routes, and trips that readers put together. Start with {@code TripPages} and {@code RoutePages}. */
@NullMarked
package vn.sanvat.site.trip;

import org.jspecify.annotations.NullMarked;

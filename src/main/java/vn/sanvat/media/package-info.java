/**
 * Pictures: what may be uploaded, what is kept of it, and the sizes that pages need. Start with {@link
 * vn.sanvat.media.Pictures}.
 */
@ApplicationModule(allowedDependencies = {"problem", "content", "content::live"})
@NullMarked
package vn.sanvat.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

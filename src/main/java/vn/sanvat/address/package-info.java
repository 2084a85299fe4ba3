/** Where things are on the public site. Start with {@link vn.sanvat.address.Addresses}. */
@ApplicationModule(allowedDependencies = {"content", "content::schema"})
@NullMarked
package vn.sanvat.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

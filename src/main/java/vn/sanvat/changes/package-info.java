/** What changed in what is public, from git, so that nothing can be missed. Start with {@link vn.sanvat.changes.ChangeFeed}. */
@ApplicationModule(allowedDependencies = {"problem", "content", "content::live", "content::file"})
@NullMarked
package vn.sanvat.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

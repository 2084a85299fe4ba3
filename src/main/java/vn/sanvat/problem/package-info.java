/** What went wrong, as data: a key, a status and arguments that each surface puts into its own words. Start with {@link vn.sanvat.problem.Problem}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.sanvat.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

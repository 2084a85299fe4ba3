/**
 * Answers that are the same for everyone, kept as they were sent, and given again before anything else is done for a
 * request. Start with {@link vn.sanvat.kept.SameForAll}, which whoever makes such an answer says, and {@code KeptAnswers}.
 */
@ApplicationModule(allowedDependencies = {"http", "catalogue", "catalogue::*"})
@NullMarked
package vn.sanvat.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

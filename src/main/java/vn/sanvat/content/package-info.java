/** What an entry is: the model. Start with {@link vn.sanvat.content.Entry}. */
@ApplicationModule(allowedDependencies = {"problem", "markdown"})
@NullMarked
package vn.sanvat.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Markdown to safe HTML and plain text. Start with {@link vn.sanvat.markdown.Markdown}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.sanvat.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

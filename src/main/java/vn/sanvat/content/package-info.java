/**
 * What an entry is, and the entries as HEAD of the content repository has them. Start with {@link
 * vn.sanvat.content.Content} and {@link vn.sanvat.content.Entry}.
 */
@ApplicationModule(allowedDependencies = {"problem", "markdown"})
@NullMarked
package vn.sanvat.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

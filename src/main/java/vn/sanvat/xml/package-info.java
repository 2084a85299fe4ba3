/** Writing XML that is well formed whatever the words are. Start with {@link vn.sanvat.xml.XmlFile}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.sanvat.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

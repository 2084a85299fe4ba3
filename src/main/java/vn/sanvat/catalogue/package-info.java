/**
 * Published entries as readers find them: lists, filters, facets and joins. Start with {@link
 * vn.sanvat.catalogue.Catalogue} and {@link vn.sanvat.catalogue.Query}.
 */
@ApplicationModule(allowedDependencies = {"problem", "content", "markdown", "taxonomy", "calendar"})
@NullMarked
package vn.sanvat.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

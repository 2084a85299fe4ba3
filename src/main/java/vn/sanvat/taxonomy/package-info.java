/** Regions through time, OCOP categories and certificates, as {@code content/taxonomy/} has them. Start with {@link vn.sanvat.taxonomy.Taxonomy}. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "content",
            "content::fault",
            "content::words",
            "content::yaml",
            "content::schema"
        })
@NullMarked
package vn.sanvat.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Published entries as readers find them, in memory: {@code item}, {@code list}, {@code joins} and {@code event}. Start
 * with {@link vn.sanvat.catalogue.Catalogue}.
 */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "address",
            "content",
            "content::link",
            "content::words",
            "content::live",
            "content::schema",
            "markdown",
            "taxonomy",
            "calendar"
        })
@NullMarked
package vn.sanvat.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

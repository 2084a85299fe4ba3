/** The headless API below {@code /api/v1}: everything that the site shows, as JSON. Start with {@code EntryApi}. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "http",
            "load",
            "kept",
            "accounts",
            "accounts::tokens",
            "content",
            "content::schema",
            "markdown",
            "taxonomy",
            "calendar",
            "catalogue",
            "catalogue::*",
            "search"
        })
@NullMarked
package vn.sanvat.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

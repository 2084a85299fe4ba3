/**
 * The public site: pages, covers, sitemap. Start with {@code PublicPages}; what templates get is in {@code SitePage} and
 * the page records, which are the contract with themes.
 */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "http",
            "load",
            "kept",
            "content",
            "markdown",
            "taxonomy",
            "calendar",
            "catalogue",
            "routes",
            "theme",
            "media",
            "csv",
            "xml"
        })
@NullMarked
package vn.sanvat.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

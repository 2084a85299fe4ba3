/**
 * The public site, a room for each kind of page: {@code list}, {@code region}, {@code entry}, {@code calendar}, {@code
 * map}, {@code trip}, {@code feed}. What is searched for is counted in {@code asked}. What all pages are made with is in {@code page} and {@code part}; what templates get,
 * the contract with themes, is in {@code model} and {@code SitePage}. Start with {@code PublicPages}.
 */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "http",
            "load",
            "kept",
            "address",
            "content",
            "content::link",
            "content::live",
            "content::schema",
            "markdown",
            "taxonomy",
            "calendar",
            "catalogue",
            "catalogue::*",
            "search",
            "search::record",
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

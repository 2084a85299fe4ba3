/** The headless API below {@code /api/v1}: everything that the site shows, as JSON, and in {@code write} what the desk does. Start with {@code EntryApi}. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "http",
            "load",
            "kept",
            "accounts",
            "accounts::tokens",
            "address",
            "content",
            "content::fault",
            "content::revision",
            "content::live",
            "content::yaml",
            "content::schema",
            "content::file",
            "content::writing",
            "editing",
            "editing::*",
            "markdown",
            "taxonomy",
            "calendar",
            "catalogue",
            "catalogue::*",
            "search",
            "changes"
        })
@NullMarked
package vn.sanvat.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

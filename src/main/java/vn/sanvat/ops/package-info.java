/** What crosses features: the command line, health, starting and failing in plain words. Start with {@link vn.sanvat.ops.CommandLine}. */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "http",
            "accounts",
            "changes::webhook",
            "changes::mirror",
            "editing::copy",
            "media",
            "content",
            "content::fault",
            "content::live",
            "content::file",
            "markdown",
            "taxonomy",
            "calendar",
            "catalogue",
            "catalogue::*",
            "search",
            "search::example",
            "theme"
        })
@NullMarked
package vn.sanvat.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

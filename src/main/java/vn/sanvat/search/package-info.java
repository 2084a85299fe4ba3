/**
 * Finding entries by words. Start with {@link vn.sanvat.search.Search}; what words mean is in {@code meaning}, what
 * Elasticsearch has and is asked in {@code index} and {@code question}, how it is reached in {@code connection}, the
 * embedded server in {@code node}, and what people search for in {@code record}.
 */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "content",
            "content::fault",
            "content::words",
            "content::live",
            "content::schema",
            "content::yaml",
            "markdown",
            "taxonomy",
            "calendar",
            "catalogue",
            "catalogue::*"
        })
@NullMarked
package vn.sanvat.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Every change of an entry, one class each: authorise, validate, write one commit, record, announce. The pages, the API,
 * import and the command line all come through here. Start with {@link vn.sanvat.editing.draft.SaveDraft}.
 */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "markdown",
            "accounts",
            "content",
            "content::fault",
            "content::revision",
            "content::link",
            "content::words",
            "content::live",
            "content::yaml",
            "content::schema",
            "content::file",
            "content::writing",
            "taxonomy",
            "calendar",
            "media"
        })
@NullMarked
package vn.sanvat.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

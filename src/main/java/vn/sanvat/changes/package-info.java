/**
 * What changed in what is public, from git, so that nothing can be missed, and who is told of it. Start with {@link
 * vn.sanvat.changes.ChangeFeed}; programs that asked to be told are in {@code webhook}.
 */
@ApplicationModule(
        allowedDependencies = {
            "problem",
            "http",
            "address",
            "content",
            "content::fault",
            "content::revision",
            "content::link",
            "content::live",
            "content::file",
            "catalogue",
            "taxonomy",
            "accounts",
            "editing",
            "editing::copy",
            "content::schema",
            "content::yaml"
        })
@NullMarked
package vn.sanvat.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

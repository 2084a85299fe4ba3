/**
 * Themes on disk: manifest, inheritance, settings, assets and templates, and the check that a theme has what the pages
 * ask for. Start with {@link vn.sanvat.theme.Themes}.
 */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package vn.sanvat.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

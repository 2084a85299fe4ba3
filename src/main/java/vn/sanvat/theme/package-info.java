/** Themes on disk: manifest, inheritance, templates, assets, contract check. Start with {@link vn.sanvat.theme.Themes}. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package vn.sanvat.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What the site believes of those who ask it: which name it was called by, which proxies may speak for others, which
 * tags are its own. Start with {@link vn.sanvat.http.SiteAddress}.
 */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package vn.sanvat.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

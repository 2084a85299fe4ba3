package vn.sanvat.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.sanvat.Needs;
import vn.sanvat.SiteTest;

/**
 * A test with the system's Chromium. Where there is none it is left out, and one line says so; in CI a missing Chromium
 * is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SiteTest
@Needs({"chromium", "chromium-browser", "google-chrome"})
public @interface BrowserTest {}

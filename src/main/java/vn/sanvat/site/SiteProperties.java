package vn.sanvat.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site is known to the world.
 *
 * @param baseUrl scheme and host that search engines and links in social networks are given, such as {@code
 *     https://sanvat.example}; empty: whatever host the reader asked
 */
@ConfigurationProperties("sanvat.site")
record SiteProperties(@DefaultValue("") String baseUrl) {}

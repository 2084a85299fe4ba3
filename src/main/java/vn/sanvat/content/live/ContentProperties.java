package vn.sanvat.content.live;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the site lives.
 *
 * @param home folder that holds {@code content/}, {@code themes/} and {@code data/}; a text, because Spring takes a
 *     relative {@code Path} for a resource of the class path
 * @param timeZone the site's time zone, never the machine's
 * @param watchInterval how often HEAD is looked at, besides the notices of the file system
 * @param claimHome false for what works beside the site that has the home, and only reads
 */
@ConfigurationProperties("sanvat")
public record ContentProperties(
        @DefaultValue(".") String home,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId timeZone,
        @DefaultValue("2s") Duration watchInterval,
        @DefaultValue("true") boolean claimHome) {
    public Path content() {
        return Path.of(home, "content").toAbsolutePath().normalize();
    }

    public Path themes() {
        return Path.of(home, "themes").toAbsolutePath().normalize();
    }

    /** For what is written before it is in its place; emptied at each start. */
    public Path temporary() {
        return data().resolve("tmp");
    }

    public Path data() {
        return Path.of(home, "data").toAbsolutePath().normalize();
    }
}

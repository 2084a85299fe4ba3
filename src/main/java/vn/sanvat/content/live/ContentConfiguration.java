package vn.sanvat.content.live;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.sanvat.content.EntryRule;
import vn.sanvat.content.file.ParsedFiles;
import vn.sanvat.content.history.ContentHistory;

/** The content: where it lives, its history, what is public of it, and the watcher. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentProperties.class)
class ContentConfiguration {
    @Bean
    static HomeClaim homeClaim() {
        return new HomeClaim();
    }

    @Bean
    Clock clock(ContentProperties properties) {
        return Clock.system(properties.timeZone());
    }

    @Bean
    ContentHistory contentHistory(
            ContentProperties properties, Clock clock, @Value("${sanvat.write-beside:false}") boolean writes) {
        try {
            var history = properties.claimHome() ? open(properties, clock) : beside(properties, writes, clock);
            if (!history.isOwn() && history.head().isEmpty()) {
                history.close();
                throw new HomeUnusable(properties.content()
                        + " is a git repository without a commit: commit its files (git add -A, git commit), or delete"
                        + " its .git, and the site keeps the history itself");
            }
            return history;
        } catch (UncheckedIOException e) {
            throw new HomeUnusable("The history of " + properties.content() + " cannot be opened: " + why(e));
        }
    }

    /** Those of the system have nothing but a path for a message. */
    private static String why(UncheckedIOException failure) {
        var cause = failure.getCause();
        return cause != null && cause.getClass() == IOException.class
                ? String.valueOf(cause.getMessage())
                : String.valueOf(cause);
    }

    private static ContentHistory open(ContentProperties properties, Clock clock) {
        return ContentHistory.open(properties.content(), gitDirectory(properties), clock);
    }

    private static ContentHistory beside(ContentProperties properties, boolean writes, Clock clock) {
        var git = gitDirectory(properties);
        return (writes
                        ? ContentHistory.writingBeside(properties.content(), git, clock)
                        : ContentHistory.beside(properties.content(), git, clock))
                .orElseThrow(() -> new HomeUnusable("Nothing of " + properties.content()
                        + " is public yet: start the site once, which begins its history"));
    }

    private static Path gitDirectory(ContentProperties properties) {
        return properties.data().resolve("history");
    }

    @Bean
    Content content(
            ContentHistory history,
            ContentProperties properties,
            List<EntryRule> rules,
            ApplicationEventPublisher events) {
        return new Content(history, rules, parsed(properties.data()), events::publishEvent, events::publishEvent);
    }

    /** Of a packaged program, which its jar tells apart from others; classes may change from one start to the next. */
    private static ParsedFiles parsed(Path data) {
        return Optional.ofNullable(new ApplicationHome(Content.class).getSource())
                .filter(File::isFile)
                .map(jar -> ParsedFiles.in(data.resolve("parsed"), jar.length() + " " + jar.lastModified()))
                .orElseGet(ParsedFiles::none);
    }

    /** Beside the work: nobody waits for it. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> keepingOfParsedFiles(Content content, ContentProperties properties) {
        return ready -> {
            if (properties.claimHome()) {
                var keeping = new Thread(content::keepParsed, "parsed-files");
                keeping.setDaemon(true);
                keeping.start();
            }
        };
    }

    @Bean
    DraftPreviews draftPreviews(
            ContentHistory history, Content content, ContentProperties properties, Clock clock, List<DraftRule> rules) {
        return new DraftPreviews(history, content, clock, properties.data().resolve("preview.key"), rules);
    }

    @Bean
    ContentWatcher contentWatcher(Content content, ContentProperties properties) {
        return new ContentWatcher(
                content,
                real(properties.content()),
                properties.watchInterval(),
                properties.claimHome(),
                FileSystems.getDefault()::newWatchService);
    }

    /** The folder may be a link. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }
}

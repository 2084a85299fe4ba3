package vn.sanvat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A site of its own without entries and without search, for what needs other settings or another start. */
public final class OwnSite implements AutoCloseable {
    private final ServletWebServerApplicationContext context;

    private OwnSite(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** @param home empty at the first start, or with content and themes of a test; it keeps what the site wrote */
    public static OwnSite start(Path home, String... settings) throws IOException {
        Files.createDirectories(home.resolve("content"));
        var settingsOfContent = home.resolve("content/site.yml");
        if (Files.notExists(settingsOfContent)) {
            Files.writeString(settingsOfContent, "name: {vi: Thử}\n");
        }
        if (Files.notExists(home.resolve("themes"))) {
            TestHome.copy(Path.of("themes"), home.resolve("themes"));
        }
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--sanvat.home=" + home);
        all.add("--server.port=0");
        all.add("--sanvat.search.uris=http://127.0.0.1:9");
        return new OwnSite((ServletWebServerApplicationContext)
                new SpringApplicationBuilder(Sanvat.class).run(all.toArray(String[]::new)));
    }

    public int port() {
        var server = context.getWebServer();
        return server == null ? 0 : server.getPort();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

package vn.sanvat.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import vn.sanvat.catalogue.TestCatalogue;
import vn.sanvat.content.live.ContentFolder;

class FirstPagesTests {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(asked.size() == 1 ? 500 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPageOfEachCommonKindIsAskedForInEachLanguage(@TempDir Path folder) {
        var content = new ContentFolder(folder)
                .with("site.yml", "name: {vi: Sen}\nlanguages: [vi, en]\n")
                .with("taxonomy/regions.yml", "regions: [{id: hue, level: province, name: Huế}]\n");

        assertThat(FirstPages.pages(TestCatalogue.of(content)))
                .containsExactly(
                        "/",
                        "/san-pham",
                        "/ban-do",
                        "/lich",
                        "/hanh-trinh",
                        "/en",
                        "/en/products",
                        "/en/map",
                        "/en/calendar",
                        "/en/trip");
        content.entry("products/tra.md", "Trà", "region: hue").entry("events/hoi.md", "Hội");
        assertThat(FirstPages.pages(TestCatalogue.of(content)))
                .contains("/san-pham/tra", "/en/products/tra", "/vung/hue", "/su-kien/hoi", "/en/events/hoi");
    }

    @Test
    void eachIsAskedForWhateverTheOthersAnswer() throws InterruptedException {
        var pages = List.of("/", "/san-pham", "/en");

        new FirstPages(null, new ServerProperties()).ask(server.getAddress().getPort(), pages);

        assertThat(asked).containsExactlyInAnyOrderElementsOf(pages);
    }
}

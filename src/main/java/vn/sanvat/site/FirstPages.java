package vn.sanvat.site;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.sanvat.address.Addresses;
import vn.sanvat.address.Addresses.Section;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;

/**
 * Asks for a page of each common kind before the address of the site is announced: what is loaded and read at the first
 * use is so by then, and no visitor waits for it. A site that is slow or not to be asked so starts all the same.
 */
@Component
class FirstPages {
    private static final Logger log = LoggerFactory.getLogger(FirstPages.class);
    private static final Duration LONGEST = Duration.ofSeconds(10); // that the announcement waits

    private final Catalogues catalogues;
    private final ServerProperties server;

    FirstPages(Catalogues catalogues, ServerProperties server) {
        this.catalogues = catalogues;
        this.server = server;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ServletWebServerInitializedEvent started) throws InterruptedException {
        var port = started.getWebServer().getPort();
        var ssl = server.getSsl();
        if (port <= 0 || (ssl != null && ssl.isEnabled())) {
            return;
        }
        var began = System.nanoTime();
        ask(port, pages(catalogues.current()));
        log.debug(
                "The first pages took {} ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    void ask(int port, List<String> pages) throws InterruptedException {
        // one processor is left to who comes first
        var asking =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
        try {
            var questions = pages.stream()
                    .<Callable<Integer>>map(page -> () -> ask(port, page))
                    .toList();
            asking.invokeAll(questions, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            asking.shutdownNow();
        }
    }

    /** The source's pages first: those in other languages then cost little. */
    static List<String> pages(Catalogue catalogue) {
        List<Function<Language, String>> kinds = new ArrayList<>(List.of(
                Addresses::home,
                language -> Addresses.of(EntryType.PRODUCT, language),
                language -> Addresses.of(Section.MAP, language),
                language -> Addresses.of(Section.CALENDAR, language),
                language -> Addresses.of(Section.TRIP, language)));
        first(catalogue, EntryType.PRODUCT).ifPresent(item -> {
            kinds.add(language -> Addresses.of(item.id(), language));
            item.today().stream()
                    .findFirst()
                    .ifPresent(region -> kinds.add(language -> Addresses.region(region.id(), language)));
        });
        first(catalogue, EntryType.EVENT).ifPresent(item -> kinds.add(language -> Addresses.of(item.id(), language)));
        return catalogue.snapshot().site().languages().stream()
                .flatMap(language -> kinds.stream().map(kind -> kind.apply(language)))
                .toList();
    }

    private static Optional<Item> first(Catalogue catalogue, EntryType type) {
        return catalogue.items().stream()
                .filter(item -> item.id().type().equals(type))
                .findFirst();
    }

    private int ask(int port, String page) throws IOException {
        var address = server.getAddress();
        var host = address == null || address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        var name = host.getHostAddress();
        var uri = URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port + page);
        var connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout((int) LONGEST.toMillis());
        connection.setReadTimeout((int) LONGEST.toMillis());
        connection.setRequestProperty("Accept-Encoding", "gzip, br"); // as browsers do
        connection.setInstanceFollowRedirects(false);
        try (var body = connection.getInputStream()) {
            body.readAllBytes();
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }
}

package vn.sanvat.search.question;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.sanvat.catalogue.CatalogueChanged;
import vn.sanvat.catalogue.Catalogues;
import vn.sanvat.catalogue.item.VietnameseOrder;
import vn.sanvat.content.live.ContentProperties;
import vn.sanvat.markdown.Markdown;
import vn.sanvat.search.WordIndex;
import vn.sanvat.search.connection.SearchProperties;
import vn.sanvat.search.connection.SearchServer;
import vn.sanvat.search.index.IndexFollower;
import vn.sanvat.search.node.NodeState;
import vn.sanvat.search.node.SearchAddress;
import vn.sanvat.search.node.SearchNode;
import vn.sanvat.search.node.SearchNodeSettings;

/** Search: the embedded server (or a cluster), the connection to it, what keeps the index up to date, and who asks it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {
    /** Does nothing until it is started, which it is only where no cluster is named. */
    @Bean(destroyMethod = "close")
    SearchNode searchNode(ContentProperties content, SearchProperties properties, Clock clock) {
        var home = content.data().resolve("search");
        return new SearchNode(SearchNodeSettings.in(home).withHeap(properties.heap()), clock);
    }

    /** Starts the server when the first pages are made: before, it would take the processor from them. */
    @Bean
    NodeStarts nodeStarts(SearchNode node, ContentProperties content, SearchProperties properties) {
        var home = content.data().resolve("search");
        var isOurs = properties.embedded()
                && (content.claimHome() || SearchNode.running(home).isEmpty());
        return new NodeStarts(node, isOurs);
    }

    /** By its phase the last to start, after the web server. */
    record NodeStarts(SearchNode node, boolean isOurs) implements SmartLifecycle {
        @Override
        public void start() {
            if (isOurs) {
                node.start();
            }
        }

        /** The node ends with the beans. */
        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return node.isStarted();
        }
    }

    @Bean(destroyMethod = "close")
    SearchServer searchServer(SearchNode node, ContentProperties content, SearchProperties properties) {
        if (properties.embedded() || !properties.enabled()) {
            // The command line works beside a running site, with the server of that site.
            var home = content.data().resolve("search");
            return new SearchServer(
                    () -> node.address().or(() -> SearchNode.running(home)), () -> words(node.state()), properties);
        }
        var cluster =
                new SearchAddress(properties.uris(), properties.user(), properties.password(), properties.apiKey());
        return new SearchServer(() -> Optional.of(cluster), () -> "cluster at " + properties.uris(), properties);
    }

    @Bean(destroyMethod = "close")
    IndexFollower indexFollower(
            SearchServer server,
            Catalogues catalogues,
            Markdown markdown,
            SearchProperties properties,
            ContentProperties content) {
        return new IndexFollower(
                server,
                catalogues::current,
                markdown,
                new VietnameseOrder()::key,
                properties,
                site(content, properties));
    }

    /** This machine and this home, which no other running site has; a server of its own needs no name. */
    private static String site(ContentProperties content, SearchProperties properties) {
        return properties.uris().isEmpty()
                ? ""
                : machine() + ":" + content.data().toAbsolutePath().normalize();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Bean
    WordIndex wordIndex(
            SearchServer server, IndexFollower follower, Catalogues catalogues, SearchProperties properties) {
        return new ElasticWordIndex(server, follower, new SearchRequests(properties), catalogues::current);
    }

    @Bean
    Wakes wakes(IndexFollower follower) {
        return new Wakes(follower);
    }

    /** Starts the follower with the site, and wakes it when what is public has changed. */
    record Wakes(IndexFollower follower) {
        @EventListener
        void on(ApplicationReadyEvent ready) {
            follower.start();
        }

        @EventListener
        void on(CatalogueChanged changed) {
            follower.wake();
        }
    }

    private static String words(NodeState state) {
        if (state instanceof NodeState.Running) {
            return "running";
        }
        if (state instanceof NodeState.Restarting restarting) {
            return "starting again: " + restarting.why();
        }
        if (state instanceof NodeState.Failed failed) {
            return "cannot start: " + failed.why();
        }
        return state instanceof NodeState.Starting ? "starting" : "stopped";
    }
}

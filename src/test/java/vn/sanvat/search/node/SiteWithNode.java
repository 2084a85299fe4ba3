package vn.sanvat.search.node;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A site that does nothing but run a node, so that a test can kill it. */
final class SiteWithNode {
    private SiteWithNode() {}

    @SuppressWarnings("try") // the node is only there to run
    public static void main(String[] args) throws InterruptedException {
        try (var node = new SearchNode(SearchNodeSettings.in(Path.of(args[0])), Clock.systemUTC())) {
            node.start();
            System.out.println(node.awaitRunning(Duration.ofMinutes(1)) ? "running" : node.state());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }
}

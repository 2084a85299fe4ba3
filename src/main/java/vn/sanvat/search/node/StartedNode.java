package vn.sanvat.search.node;

import java.net.URI;
import java.util.List;
import vn.sanvat.search.node.process.ServerConfiguration;
import vn.sanvat.search.node.process.ServerProcess;

/** A server that has answered once. */
record StartedNode(ServerProcess process, URI uri, String password) {
    SearchAddress address() {
        return new SearchAddress(List.of(uri), ServerConfiguration.USER, password, null);
    }
}

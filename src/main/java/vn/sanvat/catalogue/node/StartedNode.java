package vn.sanvat.catalogue.node;

import java.net.URI;
import java.util.List;

/** A server that has answered once. */
record StartedNode(ServerProcess process, URI uri, String password) {
    SearchAddress address() {
        return new SearchAddress(List.of(uri), ServerConfiguration.USER, password, null);
    }
}

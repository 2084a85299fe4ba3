package vn.sanvat.api.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/**
 * One request.
 *
 * @param address path and parameters, encoded
 * @param type of the body; empty where there is none
 */
record Asked(Description.Operation operation, String address, Map<String, String> headers, String type, byte[] body) {
    HttpRequest to(int port) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(
                        operation.method(),
                        type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (!type.isEmpty()) {
            request.setHeader("Content-Type", type);
        }
        return request.build();
    }
}

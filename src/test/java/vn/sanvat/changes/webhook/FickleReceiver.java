package vn.sanvat.changes.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of webhooks that often fails. It checks signatures by nothing of the product. */
final class FickleReceiver implements AutoCloseable {
    final List<String> tries = new CopyOnWriteArrayList<>();
    final Map<String, String> taken = new ConcurrentHashMap<>();
    final List<String> wrong = new CopyOnWriteArrayList<>();
    volatile String secret = "";
    volatile double failing = 0.5;
    private final Random random = new Random(7);
    private final HttpServer server;

    FickleReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        var at = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        var signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
        tries.add(id);
        if (!List.of(signatures.split(" ")).contains(signature(id + "." + at + "." + body))) {
            wrong.add(id);
        }
        if (random.nextDouble() < failing) {
            exchange.sendResponseHeaders(random.nextBoolean() ? 500 : 429, -1);
        } else {
            var before = taken.putIfAbsent(id, body);
            if (before != null && !before.equals(body)) {
                wrong.add(id);
            }
            exchange.sendResponseHeaders(204, -1);
        }
        exchange.close();
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

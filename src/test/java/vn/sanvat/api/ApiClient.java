package vn.sanvat.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.Reach;
import vn.sanvat.accounts.Scope;
import vn.sanvat.accounts.tokens.MakeToken;

/** Asks the API as a program does that has a token, or has none. */
public record ApiClient(int port, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static ApiClient anybody(int port) {
        return new ApiClient(port, "");
    }

    public static ApiClient of(int port, MakeToken makeToken, Actor maker, Scope... scopes) {
        return of(port, makeToken, maker, new Reach(Set.of(scopes), Set.of(), Set.of(), Set.of()));
    }

    public static ApiClient of(int port, MakeToken makeToken, Actor maker, Reach reach) {
        return new ApiClient(
                port,
                makeToken.make(maker, "Cổng tỉnh", reach, Duration.ofDays(1)).secret());
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** @param headers names and values */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(method, path, body, headers));
    }

    /** The body follows only when the site asks for it. */
    public HttpResponse<String> sendWhenAsked(String method, String path, String body, String... headers) {
        return send(request(method, path, body, headers).expectContinue(true));
    }

    public HttpResponse<String> upload(String path, String type, byte[] bytes) {
        return send(request("POST", path, "", "Content-Type", type).POST(BodyPublishers.ofByteArray(bytes)));
    }

    public HttpResponse<String> put(String path, String type, byte[] bytes, String... headers) {
        return send(request("PUT", path, "", headers)
                .setHeader("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpRequest.Builder request(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

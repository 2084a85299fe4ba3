package vn.sanvat.admin;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Asks the desk over HTTP as a browser does: keeps its cookies, follows nothing, sends forms with their token. */
public final class DeskClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient client;
    private final int port;

    public DeskClient(int port) {
        this(port, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private DeskClient(int port, HttpClient client) {
        this.port = port;
        this.client = client;
    }

    public int port() {
        return port;
    }

    /** The same cookies at another port: the site was started again. */
    public DeskClient at(int other) {
        return new DeskClient(other, client);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form, with the token of a page that anyone may see. */
    public HttpResponse<String> post(String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("_csrf");
        all.add(token());
        return postAsItIs(path, all.toArray(String[]::new));
    }

    /** Sends a form without a token. */
    public HttpResponse<String> postAsItIs(String path, String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            body.append(i > 0 ? "&" : "").append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with a picture, or what is said to be one. */
    public HttpResponse<String> upload(String path, String name, String value, byte[] bytes) {
        var body = new ByteArrayOutputStream();
        var part = "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"picture\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n";
        body.writeBytes(part.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A small picture of one colour. */
    public static byte[] picture(Color color) throws IOException {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 60, 40);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    public DeskClient signIn(String email, String password) {
        var answer = post("/admin/sign-in", "email", email, "password", password);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("not let in: " + answer.statusCode() + " " + answer.body());
        }
        return this;
    }

    public String token() {
        var page = get("/admin/sign-in");
        var found = TOKEN.matcher(
                page.statusCode() == 200 ? page.body() : get("/admin/account").body());
        if (!found.find()) {
            throw new IllegalStateException("no token");
        }
        return found.group(1);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

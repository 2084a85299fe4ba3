package vn.sanvat.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Speaks HTTP by hand, because no client sends what must be refused. */
final class RawHttp {
    private static final int PATIENCE = 10_000; // ms until an answer that does not end is taken as it is

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** What came back; nothing at all where the site hung up. */
    record Answer(String text) {
        private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})[^\n]*\n(?s).*");

        /** 0 where the site hung up without a word. */
        int status() {
            var matcher = STATUS.matcher(text);
            return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        }

        String body() {
            var end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }

        Optional<String> header(String name) {
            var matcher = Pattern.compile("(?im)^" + name + ":[ \t]*([^\r\n]*)").matcher(text.split("\r\n\r\n", 2)[0]);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
    }

    /** @param headers whole lines */
    Answer get(String path, String... headers) {
        return send("GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    Answer send(String request) {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(byte[] request) {
        var received = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            var part = new byte[8192];
            for (var read = 0; read >= 0; read = socket.getInputStream().read(part)) {
                received.write(part, 0, read);
            }
        } catch (SocketException | SocketTimeoutException e) {
            // hung up on, or left open: what came until then is the answer
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Answer(received.toString(StandardCharsets.UTF_8));
    }
}

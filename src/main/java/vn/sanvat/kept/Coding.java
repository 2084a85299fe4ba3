package vn.sanvat.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** How a body is sent (RFC 9110 §8.4). */
enum Coding {
    IDENTITY("", "") {
        @Override
        byte[] coded(byte[] plain) {
            return plain;
        }

        @Override
        byte[] plain(byte[] coded) {
            return coded;
        }
    },

    GZIP("gzip", "-gzip") {
        @Override
        byte[] coded(byte[] plain) throws IOException {
            var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
            try (var out = new GZIPOutputStream(bytes)) {
                out.write(plain);
            }
            return bytes.toByteArray();
        }

        @Override
        byte[] plain(byte[] coded) throws IOException {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(coded))) {
                return in.readAllBytes();
            }
        }
    },

    BROTLI("br", "-br") {
        @Override
        byte[] coded(byte[] plain) throws IOException {
            return Brotli.write(plain);
        }

        @Override
        byte[] plain(byte[] coded) throws IOException {
            return Brotli.read(coded);
        }
    };

    private final String token;
    private final String suffix;

    Coding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** As {@code Content-Encoding} says it; empty for none. */
    String token() {
        return token;
    }

    /** The end of the strong tag: other bytes have another tag. {@code http.TagValve} takes it off what comes back. */
    String suffix() {
        return suffix;
    }

    /** What the client would rather have; the smaller of two that it likes as well. */
    static Coding wanted(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return IDENTITY;
        }
        var brotli = BROTLI.weight(accepted);
        var gzip = GZIP.weight(accepted);
        if (brotli > 0 && brotli >= gzip && Brotli.isThere()) {
            return BROTLI;
        }
        return gzip > 0 ? GZIP : IDENTITY;
    }

    /** RFC 9110 §12.5.3; 0 where it is not named, or not acceptable. */
    private double weight(String accepted) {
        for (var each : accepted.split(",")) {
            var parts = each.split(";");
            if (parts[0].strip().equalsIgnoreCase(token)) {
                return parts.length == 1 ? 1 : quality(parts[1].strip());
            }
        }
        return 0;
    }

    /** What cannot be read asks for nothing in particular. */
    private static double quality(String parameter) {
        try {
            return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    byte[] write(byte[] plain) {
        try {
            return coded(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(byte[] coded) {
        try {
            return plain(coded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract byte[] coded(byte[] plain) throws IOException;

    abstract byte[] plain(byte[] coded) throws IOException;
}

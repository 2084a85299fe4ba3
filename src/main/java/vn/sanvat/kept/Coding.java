package vn.sanvat.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** How a body is sent (RFC 9110 §8.4). */
enum Coding {
    IDENTITY("", ""),
    GZIP("gzip", "-gzip");

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

    /** What the client would rather have. */
    static Coding wanted(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && acceptsGzip(accepted) ? GZIP : IDENTITY;
    }

    private static boolean acceptsGzip(String accepted) {
        return Arrays.stream(accepted.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .anyMatch(each -> each.startsWith("gzip") && !each.matches("gzip\\s*;\\s*q=0(\\.0*)?"));
    }

    byte[] write(byte[] plain) {
        if (this == IDENTITY) {
            return plain;
        }
        var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] read(byte[] coded) {
        if (this == IDENTITY) {
            return coded;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(coded))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.sanvat.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** How a body is sent (RFC 9110 §8.4). */
enum Coding {
    IDENTITY("", ""),
    GZIP("gzip", "-gzip");

    private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

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
        return accepted != null
                        && accepted.contains("gzip")
                        && !NO_GZIP.matcher(accepted).find()
                ? GZIP
                : IDENTITY;
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

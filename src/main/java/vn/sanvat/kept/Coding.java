package vn.sanvat.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.springframework.http.HttpHeaders;

/** How a body is sent (RFC 9110 §8.4). */
enum Coding {
    IDENTITY("", "") {
        @Override
        byte[] coded(byte[] plain) {
            return plain;
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
    },

    BROTLI("br", "-br") {
        @Override
        byte[] coded(byte[] plain) throws IOException {
            return Brotli.write(plain);
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
        var known = parsed(accepted);
        var brotli = BROTLI.weight(known);
        var gzip = GZIP.weight(known);
        if (brotli > 0 && brotli >= gzip && Brotli.isThere()) {
            return BROTLI;
        }
        return gzip > 0 ? GZIP : IDENTITY;
    }

    private static List<AcceptEncoding> parsed(String accepted) {
        try {
            return AcceptEncoding.parse(new StringReader(accepted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 0 where it is not named, or not acceptable. */
    private double weight(List<AcceptEncoding> accepted) {
        return accepted.stream()
                .filter(each -> each.getEncoding().equalsIgnoreCase(token))
                .findFirst()
                .map(AcceptEncoding::getQuality)
                .orElse(0.0);
    }

    byte[] write(byte[] plain) {
        try {
            return coded(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract byte[] coded(byte[] plain) throws IOException;
}

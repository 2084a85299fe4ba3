package vn.sanvat.kept;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.encoder.Encoder;
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
    IDENTITY("", "") {
        @Override
        byte[] write(byte[] plain) {
            return plain;
        }

        @Override
        byte[] read(byte[] coded) {
            return coded;
        }
    },
    GZIP("gzip", "-gzip") {
        @Override
        byte[] write(byte[] plain) {
            var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
            try (var out = new GZIPOutputStream(bytes)) {
                out.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        @Override
        byte[] read(byte[] coded) {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(coded))) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    /** RFC 7932; not on machines that its library has no program for. */
    BROTLI("br", "-br") {
        @Override
        byte[] write(byte[] plain) {
            try {
                return Encoder.compress(plain, new Encoder.Parameters().setQuality(QUALITY));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        byte[] read(byte[] coded) {
            try {
                return Decoder.decompress(coded).getDecompressedData();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    /** About as quick as gzip, and a sixth smaller. */
    private static final int QUALITY = 5;

    private static final Pattern REFUSED = Pattern.compile("q=0(\\.0*)?");
    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

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

    abstract byte[] write(byte[] plain);

    abstract byte[] read(byte[] coded);

    /** The smallest that the client takes. */
    static Coding wanted(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return IDENTITY;
        }
        if (HAS_BROTLI && BROTLI.isIn(accepted)) {
            return BROTLI;
        }
        return GZIP.isIn(accepted) ? GZIP : IDENTITY;
    }

    private boolean isIn(String accepted) {
        if (!accepted.contains(token)) {
            return false;
        }
        for (var each : accepted.split(",")) {
            var parts = each.split(";");
            if (parts[0].strip().equals(token)) {
                return parts.length == 1 || !REFUSED.matcher(parts[1].strip()).matches();
            }
        }
        return false;
    }
}
